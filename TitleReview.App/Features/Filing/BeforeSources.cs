using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Committees;
using TitleReview.Core.Filing;

namespace TitleReview.App.Features.Filing;

/// <summary>「事前备案」: where each of its items comes from. The committee has a file of its own.</summary>
public sealed class BeforeSources(FilingPapers papers, PledgingExperts pledging, PrintedPool pool, PrintedNotice notices, CommitteeSource committees, FilingPrinters printers)
{
    internal async Task<FilingSource> OfAsync(FilingContext one, FilingItemKind kind, CancellationToken ct) => kind switch
    {
        FilingItemKind.Notice => FilingSource.Of($"{one.Notice.PolicyHash} {one.Notice.DocumentNumber}", printers.Letter("评审工作通知", 0, await notices(one.Db, one.Notice.Id, ct))),
        FilingItemKind.StaffRoster => await RosterAsync(one, FilingList.Staff, "工作人员名册", ct),
        FilingItemKind.VenueRoster => await RosterAsync(one, FilingList.Venue, "出入会议现场人员名册", ct),
        FilingItemKind.StaffPledges => await StaffPledgesAsync(one, ct),
        FilingItemKind.Pool => await PoolAsync(one, ct),
        FilingItemKind.ExpertPledges => await ExpertPledgesAsync(one, ct),
        FilingItemKind.Committee => await committees.OfAsync(one, ct),
        FilingItemKind.ScoreTable => await ScoreTableAsync(one, ct),
        FilingItemKind.Invitation => await InvitationAsync(one, ct),
        _ => FilingSource.Nothing,
    };

    private async Task<List<(Guid Id, ListedPerson Person)>> PeopleAsync(FilingContext one, FilingList list, CancellationToken ct) =>
        (await one.Db.ListedPeople.AsNoTracking().Where(person => person.Notice == one.Notice.Id && person.List == list).OrderBy(person => person.EnteredAt).ThenBy(person => person.Id).ToListAsync(ct))
        .ConvertAll(row => (row.Id, papers.Open(row)));

    private async Task<FilingSource> RosterAsync(FilingContext one, FilingList list, string name, CancellationToken ct)
    {
        var people = await PeopleAsync(one, list, ct);
        if (people.Count == 0)
        {
            return FilingSource.Lacks("填写名册");
        }
        var unnumbered = people.Count(person => person.Person.IdNumber.Length == 0);
        var sheet = RosterSheet.Of(FilingRoster.Of(list, one.Series, people.ConvertAll(person => person.Person), one.Office, one.Filler, one.Today));
        return FilingSource.Of(string.Join('\n', people.Select(person => person.Person)), printers.Roster(name, 0, sheet)) with
        {
            Gaps = unnumbered > 0 ? [new($"补填{unnumbered}人的身份证号", FilingChecklist.Office)] : [],
        };
    }

    private async Task<FilingSource> StaffPledgesAsync(FilingContext one, CancellationToken ct) =>
        await PeopleAsync(one, FilingList.Staff, ct) is { Count: > 0 } staff
            ? await PledgesAsync(one, PledgeKind.Staff, [.. staff.Select(person => (person.Id, person.Person.Name))], printers.Undertaking("工作人员个人诚信承诺书", UndertakingSheet.StaffPledge(one.Series)), ct)
            : FilingSource.Lacks("填写工作人员名册，由名册上的人签订承诺书");

    private async Task<FilingSource> ExpertPledgesAsync(FilingContext one, CancellationToken ct) =>
        await pledging.OfAsync(one.Db, one.Notice.Id, one.Notice.Office, ct) is { Count: > 0 } experts
            ? await PledgesAsync(one, PledgeKind.Expert, [.. experts.Select(expert => (expert.Signer, expert.Name))], printers.Undertaking("专家个人诚信承诺书", UndertakingSheet.ExpertPledge(one.Series)), ct)
            : FilingSource.Lacks("抽取评审专家，由抽中的专家签订承诺书");

    private static async Task<FilingSource> PledgesAsync(FilingContext one, PledgeKind kind, IReadOnlyList<(Guid Signer, string Name)> owing, FilingSource.File blank, CancellationToken ct)
    {
        var signed = await one.Db.SignedPledges.AsNoTracking().Where(pledge => pledge.Notice == one.Notice.Id && pledge.Kind == kind).ToDictionaryAsync(pledge => pledge.Signer, pledge => pledge.File, ct);
        return new(
            [.. owing.Where(person => !signed.ContainsKey(person.Signer)).Select(person => new FilingGap("签订个人诚信承诺书，由办公室上传扫描件", person.Name))],
            string.Join(' ', owing.Select(person => $"{person.Signer:N}")),
            [blank],
            [.. owing.Select(person => signed.GetValueOrDefault(person.Signer)).OfType<string>()]);
    }

    private async Task<FilingSource> PoolAsync(FilingContext one, CancellationToken ct) =>
        await pool.OfAsync(one.Db, one.Notice.Office, "", [ExpertState.InPool], ct) is { } roster
            ? FilingSource.Of(string.Join('\n', roster.Rows.Select(row => string.Join('\t', row))), printers.Roster("专家库名单", 0, RosterSheet.Of(roster)))
            : FilingSource.Lacks("建立专家库，报自治区职称评价中心确定入库专家");

    private async Task<FilingSource> ScoreTableAsync(FilingContext one, CancellationToken ct) =>
        await one.Db.ScoreTableOfAsync(one.Notice.Id, ct) is { } table
            ? FilingSource.Of(table.Hash(), printers.Roster("赋分表", 0, FiledScoreTable.Of(table)))
            : FilingSource.Lacks("在评审委员会的赋分表页面为本次评审采用赋分表");

    private async Task<FilingSource> InvitationAsync(FilingContext one, CancellationToken ct)
    {
        if (await one.Db.Invitations.AsNoTracking().SingleOrDefaultAsync(row => row.Notice == one.Notice.Id, ct) is not { } row)
        {
            return FilingSource.Lacks("填写邀请函");
        }
        var sheet = UndertakingSheet.Invitation(one.Series, papers.Open(row));
        return FilingSource.Of($"{row.Version}", printers.Undertaking("邀请函", sheet), FilingSource.Ready("邀请函.docx", () => UndertakingWord.Of(sheet)));
    }
}
