using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record ListedPersonNeedsName() : Refusal("请填写姓名和单位（每项不超过100字）。");

public sealed record StaffNeedsEmployment() : Refusal("工作人员的备注请填在编、借调或聘用。", new Citation("自治区职称评审工作备案内容和流程", "一（二）"));

/// <summary>Enters a person on template 1 or 2, or corrects the line. An empty identity number may be filled in later; one that is on the line is not shown again, and empty leaves it as it is.</summary>
public sealed class SaveListedPerson(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, FilingPapers papers)
{
    public const int MostLetters = 100;

    /// <param name="Id">Null: a new line.</param>
    /// <param name="Version">As it was on the page; 0 for a new line.</param>
    public sealed record Command(NoticeId Notice, FilingList List, Guid? Id, ListedPerson Person, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveListedPerson), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnNoticeAsync(me, command.Notice, ct) is null || !Enum.IsDefined(command.List))
        {
            return Verdict.Of(new UndertakingNotFound());
        }
        var person = Trimmed(command.Person);
        var (id, now) = (command.Id ?? newId(), clock.UtcNow());
        var row = command.Id is null ? null : await db.ListedPeople.SingleOrDefaultAsync(one => one.Id == id && one.Notice == command.Notice && one.List == command.List, ct);
        var verdict = Verdict.Of(
            [.. WhyNot(command.List, person), command.Id is not null && row is null ? new UndertakingNotFound() : null, row is not null && row.Version != command.Version ? new PageIsStale() : null]);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (row is not null && person.IdNumber.Length == 0)
        {
            person = person with { IdNumber = papers.Open(row).IdNumber };
        }
        if (row is null)
        {
            db.ListedPeople.Add(new ListedPersonRow { Id = id, Notice = command.Notice, List = command.List, EnteredAt = now, Box = papers.Seal(id, person) });
        }
        else
        {
            row.Box = papers.Seal(id, person);
        }
        db.Audit(me.Person, now, nameof(SaveListedPerson), command.Notice.ToString(), $"{command.List} {id:N}");
        return await db.SaveAsync(ct);
    }

    private IEnumerable<Refusal?> WhyNot(FilingList list, ListedPerson person) =>
    [
        person.Name.Length == 0 || person.Unit.Length == 0 || Texts(person).Any(text => text.Length > MostLetters) ? new ListedPersonNeedsName() : null,
        list == FilingList.Staff && !Enum.GetValues<StaffEmployment>().Any(one => OfficialName.Of(one) == person.Remark) ? new StaffNeedsEmployment() : null,
        person.IdNumber.Length > 0 && !IdCardNumber.TryParse(person.IdNumber, clock.Today(), out _, out var wrong) ? wrong : null,
    ];

    private static string[] Texts(ListedPerson person) => [person.Name, person.Sex, person.Ethnicity, person.Post, person.Unit, person.Remark];

    private static ListedPerson Trimmed(ListedPerson person) => new(
        person.Name.Trim(), person.Sex.Trim(), person.Ethnicity.Trim(), person.Post.Trim(), person.Unit.Trim(), person.IdNumber.Trim().ToUpperInvariant(), person.Remark.Trim());
}
