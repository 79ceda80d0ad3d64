using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Ballots;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.DevData;

/// <summary>「演示评审会」: nine of eleven are there, vote on paper, and the chair signs the minutes.</summary>
internal sealed class FinishedMeeting(IDbContextFactory<ReviewDb> dbs, IServiceProvider services, MeetingId meeting)
{
    private const int Present = 9;
    private const string Office = "zhaolei";
    private const string Supervisor = "zhengjian";

    /// <param name="votes">How many agree to each.</param>
    public async Task HoldAsync(IReadOnlyList<(CaseId File, int Agree)> votes, CancellationToken ct)
    {
        var subjects = await SubjectsAsync(ct);
        Accept(await As<NameChair>(Office).HandleAsync(new(meeting, [1, 2], 1, await VersionAsync(ct)), ct));
        Accept(await As<SetAgenda>(Office).HandleAsync(new(meeting, [.. votes.Select((vote, i) => new SetAgenda.Line(vote.File, i + 1))], await VersionAsync(ct)), ct));
        Accept(await As<AdvanceMeeting>(Office).HandleAsync(new(meeting, MeetingState.SigningIn, await VersionAsync(ct)), ct));
        foreach (var subject in subjects.Take(Present))
        {
            Accept(await As<SignInToMeeting>(subject).HandleAsync(new(meeting, (await As<GetMeeting>(Office).HandleAsync(meeting, ct))!.Code), ct));
        }
        Accept(await As<AdvanceMeeting>(Office).HandleAsync(new(meeting, MeetingState.InSession, await VersionAsync(ct)), ct));
        foreach (var ((file, agree), i) in votes.Select((vote, i) => (vote, i)))
        {
            await VoteAsync(file, i + 1, agree, ct);
        }
        Accept(await As<AdvanceMeeting>(Office).HandleAsync(new(meeting, MeetingState.Closed, await VersionAsync(ct)), ct));
        Accept(await As<DraftMinutes>(Office).HandleAsync(new(meeting), ct));
        await using var db = await dbs.CreateDbContextAsync(ct);
        Accept(await As<SignMinutes>(subjects[0]).HandleAsync(new(meeting, await db.SignedMinutes.Where(one => one.Meeting == meeting).Select(one => one.Hash).SingleAsync(ct)), ct));
    }

    private async Task VoteAsync(CaseId file, int number, int agree, CancellationToken ct)
    {
        var opened = await As<OpenBallot>(Office).HandleAsync(new(meeting, [file], "会场网络中断，改用纸质票", IsOnPaper: true), ct);
        Accept(opened.Verdict);
        foreach (var teller in (string[])[Office, Supervisor])
        {
            Accept(await As<EnterPaperCount>(teller).HandleAsync(new(opened.Box!.Value, number, agree, Present - agree, 0), ct));
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        Accept(await As<DeclareResult>(Office).HandleAsync(new(meeting, file, await db.Cases.Where(one => one.Id == file).Select(one => one.Version).SingleAsync(ct)), ct));
    }

    private async Task<IReadOnlyList<string>> SubjectsAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await (from member in db.MeetingMembers
                      join person in db.People on member.Person equals person.Id
                      where member.Meeting == meeting
                      orderby member.Number
                      select person.Subject).ToListAsync(ct);
    }

    private async Task<int> VersionAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Meetings.Where(one => one.Id == meeting).Select(one => one.Version).SingleAsync(ct);
    }

    private T As<T>(string subject) => DemoActor.As<T>(services, subject);

    private static void Accept(Verdict verdict) => DemoActor.Accept(verdict);
}
