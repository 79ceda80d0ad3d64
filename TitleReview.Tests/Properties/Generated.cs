using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.Tests.Properties;

/// <summary>What the properties are tried on.</summary>
internal static class Generated
{
    public static readonly Gen<CourseCertificate> Certificate =
        from kind in Gen.Elements(CourseKind.Public, CourseKind.Professional)
        from year in Gen.Choose(2012, 2026)
        from hours in Gen.Frequency((9, Gen.Choose(0, 150)), (1, Gen.Elements(-1, int.MaxValue, int.MinValue)))
        select new CourseCertificate(kind, year, hours);

    public static readonly Gen<CourseRecord> Courses =
        from level in Gen.Elements(TitleLevel.Junior, TitleLevel.Intermediate)
        from start in Gen.Choose(2000, 2026)
        from certificates in Certificate.ListOf()
        from exempt in Gen.Choose(2018, 2024).ListOf()
        select new CourseRecord(level, start, [.. certificates], [CourseExemption.OfYears([.. exempt])]);

    public static readonly Gen<YearMonth> Month =
        from year in Gen.Choose(2005, 2024)
        from month in Gen.Choose(1, 12)
        select new YearMonth(year, month);

    public static readonly Gen<WorkRecord> Work =
        from start in Month
        from applies in Month
        from steps in
            (from first in Month
             from last in Month
             from isOpen in Gen.Elements(true, false)
             from unit in Gen.Elements("甲单位", "乙单位", "甲单位（借调）", "")
             from overlays in Gen.Elements(true, false)
             select new WorkStep(first, isOpen ? null : last, unit, overlays)).ListOf()
        from years in Gen.Choose(-5, 60)
        select new WorkRecord(start, applies, [.. steps], "甲单位", years);

    public static readonly Gen<AppraisalRecord> Appraisals =
        from started in Gen.Choose(1990, 2023)
        from title in Gen.Choose(1990, 2023)
        from hasTitle in Gen.Elements(true, false)
        from grades in
            (from year in Gen.Choose(2008, 2024)
             from grade in Gen.Elements(Enum.GetValues<AppraisalGrade>())
             select (year, grade)).ListOf()
        select new AppraisalRecord(2023, started, hasTitle ? title : null, grades.DistinctBy(one => one.year).ToDictionary(one => one.year, one => one.grade));

    public static readonly Gen<DateTime> Instant =
        from day in Gen.Choose(0, 2000)
        from second in Gen.Choose(0, 86_399)
        select new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day).AddSeconds(second);

    public static readonly Gen<DateOnly> Day = Gen.Choose(0, 2500).Select(day => new DateOnly(2019, 1, 1).AddDays(day));

    /// <summary>Up to two years, and sometimes one that ends before it begins.</summary>
    public static readonly Gen<DateRange> Days =
        from first in Day
        from length in Gen.Frequency((9, Gen.Choose(0, 60)), (3, Gen.Choose(60, 730)), (1, Gen.Choose(-40, -1)))
        select new DateRange(first, first.AddDays(length));

    /// <summary>Any UTF-16, half a surrogate pair included, and often what the rules look for.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).ArrayOf().Select(units => string.Concat(units.Select(unit => (char)unit))),
        Gen.Elements("", "无", "　", "/", "约30人", "65280119010203001X", "新X职字〔2023〕5号", "某某·某某", "\uD842", "2023-10", "退休人员"));

    /// <remarks>The same cases in every run of ./test, so that a change is judged and not the dice; new ones in ./test --full.</remarks>
    public static void Holds<T>(Gen<T> of, Func<T, bool> property) => Prop.ForAll(of.ToArbitrary(), property).Check(_config);

    private static readonly Config _config = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1"
        ? Config.QuickThrowOnFailure
        : Config.QuickThrowOnFailure.WithReplay(20231120, 815);
}
