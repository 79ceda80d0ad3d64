namespace TitleReview.App.Data;

/// <summary>Before there was a register, an open objection was a tick beside the publicity: each tick that still held something back becomes a line without words.</summary>
internal static class CarriedObjections
{
    // the same on both engines; 2 is Act.RecordUnitPublicity, and whoever recorded the tick last is named
    public const string Insert =
        """
        INSERT INTO objections ("Id", "Case", "Kind", "Number", "ReceivedOn", "Channel", "IsNamed", "Box", "RecordedBy", "RecordedAt", "FindingsBox", "Version")
        SELECT period."Id", period."Case", period."Kind", 1, period."FromOn", 2, (1 = 0), '', line."Actor", line."At", '', 1
        FROM publicities AS period
        JOIN cases AS file ON file."Id" = period."Case" AND file."Submissions" = period."Submission"
        JOIN case_history AS line ON line."CaseId" = period."Case"
            AND line."Number" = (SELECT MAX(last."Number") FROM case_history AS last WHERE last."CaseId" = period."Case" AND last."Act" = 2)
        WHERE period."HasOpenObjection" AND period."Kind" = 1;
        """;

    public const string DropTick = """ALTER TABLE publicities DROP COLUMN "HasOpenObjection";""";

    public const string TickAgain =
        """
        UPDATE publicities SET "HasOpenObjection" = (1 = 1)
        WHERE EXISTS (SELECT 1 FROM objections AS line WHERE line."Case" = publicities."Case" AND line."Kind" = publicities."Kind" AND line."Outcome" IS NULL);
        """;
}
