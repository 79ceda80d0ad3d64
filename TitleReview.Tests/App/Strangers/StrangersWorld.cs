using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Strangers;

/// <summary>Review day of other people: scored, defended, in the middle of a vote; afterwards with minutes and results. 杨明, an expert of the same office, and 马钢, an applicant with a case beside it, have no part in what is 周敏's.</summary>
internal sealed class StrangersWorld(UseCaseHost host)
{
    public const string Expert = "yangming";
    public const string Applicant = "magang";

    private static readonly CancellationToken _ct = CancellationToken.None;

    private MeetingWorld _meetings = null!;
    private BallotWorld _ballots = null!;
    private BallotBoxId _open;
    private CaseId _other;

    public CaseId File { get; private set; }

    public MeetingId Meeting { get; private set; }

    public DefenceSessionId Panel { get; private set; }

    public static async Task<StrangersWorld> BuildAsync(UseCaseHost host)
    {
        var world = new StrangersWorld(host) { _meetings = await MeetingWorld.BuildAsync(host) };
        var cases = await world._meetings.CasesAsync();
        (world.File, world._other) = (cases[0], cases[1]);
        await world.DefendAsync();
        await world.VoteAsync();
        return world;
    }

    /// <summary>The vote over, the minutes signed, the results on display and objected to.</summary>
    public async Task EndAsync()
    {
        foreach (var voter in _ballots.Voters.Skip(3))
        {
            (await _ballots.CastAsync(_open, voter)).MustAllow(voter);
        }
        (await _ballots.CloseAsync(_open)).MustAllow("close");
        (await _meetings.DeclareAsync(Meeting, File)).MustAllow("declare");
        (await _meetings.MoveAsync(Meeting, MeetingState.Closed)).MustAllow("end");
        (await _meetings.DraftAsync(Meeting)).MustAllow("minutes");
        (await _meetings.SignAsync(Meeting, _meetings.Subjects[0])).MustAllow("sign");
        (await _meetings.Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17), File)).MustAllow("publish");
        host.Clock.Now = new DateTimeOffset(2023, 11, 14, 2, 0, 0, TimeSpan.Zero);
        (await host.As("zhaolei").Get<RecordResultObjection>().HandleAsync(new(File, new(2023, 11, 14), ObjectionChannel.Telephone, IsNamed: false, "反映投票情况。"), _ct)).MustAllow("objection");
        (await host.As("zhoumin").Get<AskRecheck>().HandleAsync(new(File, "请复核唱票记录。", new(2023, 11, 14)), _ct)).MustAllow("re-check");
    }

    /// <summary>What is there, by the type it is asked for by: of each as many as there are, all of others.</summary>
    public async Task<IReadOnlyDictionary<Type, IReadOnlyList<Guid>>> IdsAsync()
    {
        await using var db = await host.DbAsync();
        return new Dictionary<Type, IReadOnlyList<Guid>>
        {
            [typeof(CaseId)] = [.. (await db.Cases.Where(file => file.Id != _other).Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(TaskId)] = [.. (await db.ScoringTasks.Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(PageId)] = [.. (await db.Pages.Where(page => page.Case == File).Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(BlindId)] = [.. (await db.SealedSubmissions.Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(MeetingId)] = [Meeting.Value],
            [typeof(BallotBoxId)] = [.. (await db.BallotBoxes.Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(DefenceSessionId)] = [Panel.Value],
            [typeof(DocumentId)] = [.. (await db.IssuedDocuments.Select(one => one.Id).ToListAsync(_ct)).Select(id => id.Value)],
            [typeof(ExpertId)] = [.. (await db.PoolExperts.Select(one => one.Id).Take(3).ToListAsync(_ct)).Select(id => id.Value)],
        };
    }

    public async Task<IReadOnlyList<Guid>> NoticesAsync()
    {
        await using var db = await host.DbAsync();
        return [.. (await db.Notices.Select(notice => notice.Id).ToListAsync(_ct)).Select(id => id.Value)];
    }

    private async Task DefendAsync()
    {
        var defences = await DefenceWorld.BuildAsync(host, "senior-review-2020", ("defence.is_scored", true));
        await defences.AddAsync(TitleLevel.Full, "喀什地区", subject: "zhoumin");
        await defences.AddAsync(TitleLevel.Full, "喀什地区");
        Panel = await defences.SessionAsync(await defences.DraftAsync(DefenceWorld.SecondPanel));
        await defences.PlacedAsync();
        (await defences.IssueAsync()).MustAllow("issue");
        await defences.HearAsync(Panel, new(8000, null), new(8500, null), new(9000, null));
        (await defences.ConductAsync(Panel, TitleReview.Core.Defences.DefenceStep.Call, "zhaolei")).MustAllow("call");
    }

    /// <summary>周敏's case alone: of his own, 马钢 would rightly be told.</summary>
    private async Task VoteAsync()
    {
        Meeting = await _meetings.InSessionAsync(8, File);
        _ballots = new BallotWorld(host, Meeting, [File], [.. _meetings.Subjects.Take(8)]);
        await _ballots.TakeCodesAsync();
        var first = await _ballots.OpenedAsync();
        await _ballots.AllCastAsync(first, _ => BallotChoice.Agree);
        (await _ballots.CloseAsync(first)).MustAllow("count");
        _open = await _ballots.OpenedAsync("重新表决");
        foreach (var voter in _ballots.Voters.Take(3))
        {
            (await _ballots.CastAsync(_open, voter)).MustAllow(voter);
        }
    }
}
