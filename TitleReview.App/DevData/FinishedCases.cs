using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.DevData;

/// <summary>「演示申报」 that the office has accepted: invented people, with what the roster and the documents print of them. Their numbers are of nobody alive: born before 1910.</summary>
internal sealed class FinishedCases(IDbContextFactory<ReviewDb> dbs, DemoClock clock, NewId newId, FieldStore fields)
{
    private static readonly (string Subject, string Name, string IdNumber, string Ethnicity, string Major)[] _people =
    [
        ("tangwen", "唐雯", "652801190806120021", "汉族", "马克思主义理论"),
        ("alimjan", "阿力木江·吐尔逊", "652801190903170039", "维吾尔族", "行政管理"),
        ("wuqiong", "武琼", "652801190709250043", "回族", "党史党建"),
        ("gaoyuan", "高原", "652801190911080017", "汉族", "经济学"),
    ];

    public async Task<IReadOnlyList<CaseId>> AddAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var notice = await db.Notices.SingleAsync(notice => notice.Id == id, ct);
        var unit = await db.Organisations.Where(one => one.Name == Cast.Unit).Select(one => one.Id).SingleAsync(ct);
        var (files, now) = (new List<CaseId>(), clock.UtcNow());
        foreach (var (one, i) in _people.Select((one, i) => (one, i)))
        {
            var person = new Person { Id = new(newId()), Issuer = DevelopmentProvider.IssuerName, Subject = one.Subject, Name = one.Name };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = newId(), Person = person.Id, Organisation = unit, Role = Role.Applicant, FromOn = new(2022, 1, 1) });
            var file = ReviewCase.Start(new(newId()), string.Create(CultureInfo.InvariantCulture, $"{notice.Year}-{i + 1:0000}"), id, person.Id, unit, notice.Office, now);
            file.Freeze(notice.PolicyHash);
            foreach (var act in (Act[])[Act.Submit, Act.RecordUnitPublicity, Act.Pass, Act.Pass])
            {
                file.Take(act, new Actor(person.Id, one.Name, []), now);
            }
            db.Cases.Add(file);
            db.Publicities.Add(new Publicity { Id = newId(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = BeijingTime.DayOf(now), ToOn = BeijingTime.DayOf(now).AddDays(6) });
            await FillAsync(db, file, one.IdNumber, one.Ethnicity, one.Major, ct);
            files.Add(file.Id);
        }
        db.Audit(default, now, "BuildDemoWorld", id.ToString());
        return (await db.SaveAsync(ct)).IsRefused ? throw new InvalidOperationException("Two instances built the demo world at once.") : files;
    }

    private async Task FillAsync(ReviewDb db, ReviewCase file, string idNumber, string ethnicity, string major, CancellationToken ct)
    {
        foreach (var section in SectionCatalogue.Sections)
        {
            var row = section.IsList ? 1 : 0;
            if (section.IsList)
            {
                db.ApplicationRows.Add(new ApplicationRow { Case = file.Id, Section = section.Key, Row = row });
            }
            foreach (var field in section.Fields)
            {
                var value = (section.Key, field.Key) switch
                {
                    (SectionCatalogue.Basic, "idNumber") => idNumber,
                    (SectionCatalogue.Basic, "ethnicity") => ethnicity,
                    (SectionCatalogue.Education, "major") => major,
                    var key => Values.GetValueOrDefault(key, ApplicationForm.None),
                };
                await fields.PutAsync(db, file.Id, new(section.Key, row, field.Key), value, 0, file.Applicant, clock.UtcNow(), newId(), ct);
            }
        }
    }

    private static Dictionary<(string, string), string> Values { get; } = new()
    {
        [(SectionCatalogue.Target, "series")] = DemoPool.Series, [(SectionCatalogue.Target, "specialty")] = DemoPool.Specialty, [(SectionCatalogue.Target, "level")] = "初级", [(SectionCatalogue.Target, "kind")] = "评审",
        [(SectionCatalogue.Target, "channel")] = SectionCatalogue.Ordinary, [(SectionCatalogue.Target, "conditions")] = "已阅读",
        [(SectionCatalogue.Basic, "politics")] = "中共党员", [(SectionCatalogue.Basic, "phone")] = "13900000000", [(SectionCatalogue.Basic, "status")] = "在编", [(SectionCatalogue.Basic, "workStart")] = "2019-08",
        [(SectionCatalogue.Basic, "profession")] = "干部教育培训", [(SectionCatalogue.Basic, "professionStart")] = "2019", [(SectionCatalogue.Basic, "place")] = "州直单位",
        [(SectionCatalogue.Education, "level")] = "本科", [(SectionCatalogue.Education, "degree")] = "学士", [(SectionCatalogue.Education, "school")] = "天鹅河大学", [(SectionCatalogue.Education, "graduated")] = "2019-07",
        [(SectionCatalogue.Qualification, "transferred")] = "否", [(SectionCatalogue.Qualification, "place")] = "无任职资格", [(SectionCatalogue.Qualification, "years")] = "4",
        [(SectionCatalogue.WorkHistory, "from")] = "2019-08", [(SectionCatalogue.WorkHistory, "to")] = "至今", [(SectionCatalogue.WorkHistory, "unit")] = Cast.Unit, [(SectionCatalogue.WorkHistory, "work")] = "教师",
        [(SectionCatalogue.Achievements, "title")] = "主体班专题授课", [(SectionCatalogue.Achievements, "year")] = "2022", [(SectionCatalogue.Achievements, "role")] = "主讲", [(SectionCatalogue.Achievements, "text")] = "承担主体班专题课三门，学员评价优秀。",
        [(SectionCatalogue.Awards, "title")] = "精品课评选", [(SectionCatalogue.Awards, "year")] = "2022", [(SectionCatalogue.Awards, "rank")] = "二等奖",
        [(SectionCatalogue.Papers, "kind")] = SectionCatalogue.Paper, [(SectionCatalogue.Papers, "title")] = "基层干部培训需求调查", [(SectionCatalogue.Papers, "journal")] = "党校教学", [(SectionCatalogue.Papers, "year")] = "2022",
        [(SectionCatalogue.Appraisals, "year")] = "2022", [(SectionCatalogue.Appraisals, "grade")] = "合格",
        [(SectionCatalogue.WorkSummary, "text")] = "坚持正确政治方向，完成教学科研任务，参与课程开发，按期完成继续教育。",
        [(SectionCatalogue.ContinuingEducation, "year")] = "2022", [(SectionCatalogue.ContinuingEducation, "subject")] = "公需科目", [(SectionCatalogue.ContinuingEducation, "hours")] = "30", [(SectionCatalogue.ContinuingEducation, "electronic")] = "是",
        [(SectionCatalogue.Pledge, "accepted")] = "本人承诺",
    };
}
