using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Filings and what is kept after a year.</summary>
public static partial class Urls
{
    public const string Filings = "/filings";

    public const string FilingCalendar = "/filing-calendar";

    public const string FilingCalendarFile = "/files/filings/calendar.ics";

    /// <param name="pack">Before or After.</param>
    public static string Filing(NoticeId notice, string pack) => $"{Filings}/{notice}/{pack}";

    public static string FilingZip(NoticeId notice, string pack, int round) => string.Create(CultureInfo.InvariantCulture, $"/files/filings/{notice}/{pack}/{round}.zip");

    public static string FilingFile(NoticeId notice, string pack, int round, int place) => string.Create(CultureInfo.InvariantCulture, $"/files/filings/{notice}/{pack}/{round}/{place}");

    public static string FilingUploaded(Guid upload) => $"/files/filings/uploads/{upload:N}";

    /// <param name="part">Electronic or Scan.</param>
    public static string FilingUpload(NoticeId notice, string pack, int number, string part) => string.Create(CultureInfo.InvariantCulture, $"/files/filings/{notice}/{pack}/items/{number}/{part}");

    /// <param name="kind">pdf or xlsx.</param>
    public static string ArchiveIndex(OrganisationId office, int year, string kind) => string.Create(CultureInfo.InvariantCulture, $"/files/filings/archive/{office}/{year}.{kind}");

    public const string Integrity = "/integrity";

    public const string Statistics = "/statistics";

    public const string StatisticsFile = "/files/statistics.xlsx";

    public static string StatisticsSheet(int? year, bool isRegion) => string.Create(CultureInfo.InvariantCulture, $"{StatisticsFile}?year={year}&scope={(isRegion ? "region" : "")}");

    public const string Inspections = "/inspections";

    public static string Inspection(NoticeId notice) => $"{Inspections}/{notice}";

    /// <param name="kind">pdf or xlsx.</param>
    public static string InspectionFile(NoticeId notice, string kind) => $"/files/inspections/{notice}.{kind}";
}
