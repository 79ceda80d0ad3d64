namespace TitleReview.App.Data;

/// <summary>The day on which a roster came in was once entered twice, with the registration and with the pool: the pool's entry is the one that stays.</summary>
internal static class CarriedRosters
{
    // the same on both engines; one day stood for the file and for the paper, and nothing was said of signature and seal
    public const string Insert =
        """
        INSERT INTO expert_roster_filings ("Office", "Year", "ElectronicOn", "PaperOn", "IsSigned", "IsSealed", "Version")
        SELECT committee."Office", CAST(substr(CAST(COALESCE(letter."RosterBy", registration."RosterOn") AS TEXT), 1, 4) AS INTEGER), MIN(registration."RosterOn"), MIN(registration."RosterOn"), (1 = 0), (1 = 0), 1
        FROM committee_registrations AS registration
        JOIN committees AS committee ON committee."Id" = registration."Committee"
        LEFT JOIN registration_calls AS letter ON letter."Id" = registration."Call"
        WHERE registration."RosterOn" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM expert_roster_filings AS filing WHERE filing."Office" = committee."Office"
            AND filing."Year" = CAST(substr(CAST(COALESCE(letter."RosterBy", registration."RosterOn") AS TEXT), 1, 4) AS INTEGER))
        GROUP BY 1, 2;
        """;

    public const string DropDay = """ALTER TABLE committee_registrations DROP COLUMN "RosterOn";""";

    public const string DayAgain =
        """
        UPDATE committee_registrations SET "RosterOn" = (
            SELECT filing."PaperOn" FROM expert_roster_filings AS filing
            JOIN committees AS committee ON committee."Office" = filing."Office"
            JOIN registration_calls AS letter ON letter."Id" = committee_registrations."Call"
            WHERE committee."Id" = committee_registrations."Committee" AND filing."ElectronicOn" IS NOT NULL
                AND filing."Year" = CAST(substr(CAST(letter."RosterBy" AS TEXT), 1, 4) AS INTEGER));
        """;
}
