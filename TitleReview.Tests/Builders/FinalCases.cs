using System.Globalization;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>Many people whose results have been public long enough, each with what the database asks of such a case; put there directly, because there are up to a thousand.</summary>
internal static class FinalCases
{
    public static readonly DateOnly VotedOn = new(2023, 11, 10);

    /// <summary>The day after the publicity, 2023-11-20.</summary>
    public static readonly DateTimeOffset After = new(2023, 11, 19, 16, 0, 0, TimeSpan.Zero);

    private static readonly Act[] _way = [Act.Submit, Act.RecordUnitPublicity, Act.Pass, Act.Pass, Act.RecordFee, Act.HandOver, Act.CloseScoring, Act.RecordPassed];

    /// <param name="first">Number of the first case; the subjects are final1, final2 …</param>
    public static async Task<IReadOnlyList<SeenCase>> AddAsync(UseCaseHost host, int count, int first = 1, Func<int, string>? name = null)
    {
        host.Clock.Now = After;
        var cases = new List<SeenCase>();
        foreach (var part in Enumerable.Range(first, count).Chunk(100))
        {
            cases.AddRange(await AddAsync(host, part, name ?? (number => $"甲{ChineseNumber(number)}")));
        }
        return cases;
    }

    /// <summary>A name of Chinese figures, so that it is a name in every font.</summary>
    public static string ChineseNumber(int number) => string.Concat(number.ToString("0000", CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));

    private static async Task<IReadOnlyList<SeenCase>> AddAsync(UseCaseHost host, IReadOnlyList<int> numbers, Func<int, string> name)
    {
        await using var db = await host.DbAsync();
        var notice = db.Notices.Single(one => one.PolicyId == TestWorld.PolicyId);
        var (unit, at) = (await host.OrganisationAsync(Cast.Unit), UseCaseHost.Start.UtcDateTime);
        var ids = new List<CaseId>();
        foreach (var number in numbers)
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = $"final{number}", Name = name(number) };
            var file = ReviewCase.Start(new(Guid.NewGuid()), string.Create(CultureInfo.InvariantCulture, $"2023-9{number:00000}"), notice.Id, person.Id, unit, notice.Office, at);
            file.Freeze(notice.PolicyHash);
            foreach (var act in _way)
            {
                // lines of their own: the same words at the same instant would be one line of two cases
                file.Take(act, new Actor(person.Id, person.Name, []), at.AddMilliseconds(number));
            }
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = unit, Role = Role.Applicant, FromOn = new(2023, 1, 1) });
            db.Cases.Add(file);
            var blind = new SealedSubmission { Id = new(Guid.NewGuid()), Content = "test", Seal = new string('0', 64) };
            db.SealedSubmissions.Add(blind);
            db.SealLinks.Add(new SealLink { Blind = blind.Id, Case = file.Id });
            db.FeePayments.Add(new FeePayment { Id = Guid.NewGuid(), Case = file.Id, Amount = 220, PaidAt = at, ReceiptNumber = $"F{number}" });
            db.MeetingResults.Add(new MeetingResult { Case = file.Id, HeldOn = VotedOn, Members = 15, Present = 12, Agree = 12, Passed = true, Defence = "免" });
            db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
            db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Result, Submission = 1, FromOn = new(2023, 11, 13), ToOn = new(2023, 11, 17) });
            foreach (var (section, field, value) in Boxes(number))
            {
                await host.Get<FieldStore>().PutAsync(db, file.Id, new(section, 0, field), value, version: 0, person.Id, at, Guid.NewGuid(), CancellationToken.None);
            }
            ids.Add(file.Id);
        }
        db.Audit(default, at, "FinalForTest", "test");
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return [.. ids.Select(id => new SeenCase(id, 1))];
    }

    private static IEnumerable<(string Section, string Field, string Value)> Boxes(int number) =>
    [
        (SectionCatalogue.Target, "series", "党干校教师"),
        (SectionCatalogue.Target, "level", "初级"),
        (SectionCatalogue.Target, "kind", "评审"),
        (SectionCatalogue.Target, "specialty", "党干校（中等专科体制）教师"),
        (SectionCatalogue.Basic, "idNumber", InventedNumber.Of(number)),
        (SectionCatalogue.Basic, "ethnicity", "汉族"),
    ];
}
