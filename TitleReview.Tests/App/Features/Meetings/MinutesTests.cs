using Microsoft.EntityFrameworkCore;
using TitleReview.App.Documents.Word;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

/// <summary>What the meeting leaves behind, and that it stays as it was signed.</summary>
public abstract class MinutesTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Minutes_NameWhoWasThere_WhatWasSaid_AndHowTheyVoted()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);
        (await Host.As(world.Subjects[0]).Get<SaveGroupReport>().HandleAsync(new(meeting, 1, 0, "两份业绩真实。", 0), _ct)).Verdict.MustAllow("report");
        (await world.VoteAsync(meeting, files[0], 6, 1, 1)).MustAllow("pass");
        (await world.VoteAsync(meeting, files[1], 5, 3)).MustAllow("fail");
        Assert.Equal([new MinutesNeedTheEnd()], (await world.DraftAsync(meeting)).Refusals);
        (await world.MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");
        Assert.Null(await Host.As("zhaolei").Get<GetMinutes>().HandleAsync(meeting, _ct));
        (await world.DraftAsync(meeting)).MustAllow("draft");

        var view = (await Host.As("zhaolei").Get<GetMinutes>().HandleAsync(meeting, _ct))!;
        var minutes = view.Minutes;
        Assert.Equal("自治州党校教师系列高级职称评审委员会评审会议纪要", minutes.Title);
        Assert.Equal(["出席评委", "评审对象", "评议意见", "投票结果"], minutes.Headings);
        Assert.Equal((11, 8, 3), (minutes.Members.Count, minutes.Members.Count(member => member.Attendance == "出席"), minutes.Members.Count(member => member.Attendance == "缺席")));
        Assert.Contains("到会8人，可以开会", minutes.Attendance, StringComparison.Ordinal);
        Assert.Equal([("周敏", 8, 6, 1, 1, "通过"), ("马钢", 8, 5, 3, 0, "未通过")], minutes.Cases.Select(one => (one.Name, one.Present, one.Agree, one.Against, one.Abstain, one.Result)));
        Assert.Equal("两份业绩真实。", Assert.Single(minutes.Opinions).Text);
        Assert.Equal(["第1件", "第2件"], minutes.Grounds!.Select(line => line.Name));
        Assert.All(minutes.Grounds!, line => Assert.StartsWith("盲评打分表1份，平均85.50分；答辩：申报初级，免于答辩", line.Text, StringComparison.Ordinal));
        Assert.Contains(minutes.Notes, note => note.StartsWith("在场的回避成员计入出席人数。", StringComparison.Ordinal) && note.Contains("2/3", StringComparison.Ordinal));
        // no article number that nobody has checked
        Assert.DoesNotContain(minutes.Notes, note => System.Text.RegularExpressions.Regex.IsMatch(note, "第(十|[0-9])+[一二三四五六七八九]?条"));
        Assert.Contains("草稿", view.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_IsOfWhoPresided_OverTheHashHeRead_AndEndsAllChange()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, files[0]);
        (await world.VoteAsync(meeting, files[0], 8, 0)).MustAllow("vote");
        (await world.MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");
        Assert.Equal([new MeetingNotFound()], (await world.SignAsync(meeting, world.Subjects[0])).Refusals);
        (await world.DraftAsync(meeting)).MustAllow("draft");

        Assert.IsType<MinutesAreSignedByWhoPresided>(Assert.Single((await world.SignAsync(meeting, world.Subjects[1])).Refusals));
        Assert.Equal([new MeetingNotFound()], (await world.SignAsync(meeting, "chenjing")).Refusals);
        Assert.Equal([new OperationNotFound()], (await world.SignAsync(meeting, "zhaolei")).Refusals);
        Assert.Equal([new PageIsStale()], (await world.SignAsync(meeting, world.Subjects[0], new string('0', 64))).Refusals);
        (await world.SignAsync(meeting, world.Subjects[0])).MustAllow("sign");

        Assert.Equal([new MinutesAreSigned()], (await world.SignAsync(meeting, world.Subjects[0])).Refusals);
        Assert.Equal([new MinutesAreSigned()], (await world.DraftAsync(meeting)).Refusals);
        var view = (await Host.As(world.Subjects[0]).Get<GetMinutes>().HandleAsync(meeting, _ct))!;
        Assert.True(view is { IsSigned: true, MaySign: false, IsOffice: false });
        // G-BLIND: who judged reads the cases by their numbers, under the hash of the whole
        Assert.Equal([("第1件", "保密")], view.Minutes.Cases.Select(one => (one.Name, one.Unit)));
        var whole = (await Host.As("zhaolei").Get<GetMinutes>().HandleAsync(meeting, _ct))!;
        Assert.Equal(("周敏", view.Hash), (Assert.Single(whole.Minutes.Cases).Name, whole.Hash));
        Assert.Contains(view.Hash, view.Signature, StringComparison.Ordinal);
        Assert.Null(await Host.As(world.Subjects[1]).Get<GetMinutes>().HandleAsync(meeting, _ct));
        Assert.DoesNotContain("周敏", (await TextAsync(meeting)).Box, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_ChangedInTheDatabase_AreFound()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.SignedAsync(8, files[0]);
        await Host.ThrowIfInconsistentAsync();

        Host.IsDamagedOnPurpose = true;
        await using var db = await Host.DbAsync();
        await db.SignedMinutes.ExecuteUpdateAsync(set => set.SetProperty(one => one.Hash, new string('a', 64)), _ct);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Host.As("zhaolei").Get<GetMinutes>().HandleAsync(meeting, _ct));
        Assert.Contains("signed minutes are those that were signed", (await Assert.ThrowsAsync<InvalidOperationException>(Host.ThrowIfInconsistentAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfTheMinutes_SayWhatThePageSays()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.SignedAsync(8, [.. files]);
        var view = (await Host.As("zhaolei").Get<GetMinutes>().HandleAsync(meeting, _ct))!;

        using var stream = new MemoryStream(MinutesDocument.Of(view.Minutes, view.Signature));
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.All(view.Minutes.Cases.Select(one => one.Name).Append(view.Hash).Concat(view.Minutes.Notes), part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word));
        var list = ResultList.Of(view.Minutes, view.Signature);
        Assert.Equal("自治州党校教师系列高级职称评审委员会评审结果名单", list.Title);
        Assert.Equal(["通过（2人）", "未通过（0人）"], list.Groups.Select(group => group.Heading));
        Assert.All(list.Groups.SelectMany(group => group.Rows), row => Assert.Equal(list.Columns.Count, row.Count));
    }

    private async Task<TitleReview.App.Data.Rows.SignedMinutes> TextAsync(MeetingId meeting)
    {
        await using var db = await Host.DbAsync();
        return await db.SignedMinutes.SingleAsync(one => one.Meeting == meeting, _ct);
    }
}

public sealed class MinutesOnSqliteTests() : MinutesTests(UseCaseHost.SqliteAsync);

public sealed class MinutesOnPostgresTests(PostgresServer server) : MinutesTests(() => UseCaseHost.PostgresAsync(server));
