using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Inbox;

/// <summary>What messages of filings say: what is missing now, not when they were sent.</summary>
internal sealed class FilingWords
{
    private readonly Dictionary<(NoticeId, FilingPack), FilingStanding> _standings = [];
    private readonly Dictionary<NoticeId, string> _titles = [];
    private readonly Dictionary<(NoticeId, FilingPack, int), (string Reason, DateTime At)> _steps = [];

    public static async Task<FilingWords> LoadAsync(ReviewDb db, ReadFilingStanding read, IReadOnlyList<Message> messages, CancellationToken ct)
    {
        var words = new FilingWords();
        foreach (var one in messages.Select(FilingMessage.Of).OfType<FilingMessage>())
        {
            if (!words._standings.ContainsKey((one.Notice, one.Pack)))
            {
                words._standings.Add((one.Notice, one.Pack), await read(db, one.Notice, one.Pack, ct));
                words._titles[one.Notice] = await db.Notices.Where(notice => notice.Id == one.Notice).Select(notice => notice.Title).SingleAsync(ct);
            }
            if (one.Step > 0)
            {
                var step = await db.FilingSteps.Where(step => step.Notice == one.Notice && step.Pack == one.Pack && step.Number == one.Step).Select(step => new { step.Reason, step.At }).SingleAsync(ct);
                words._steps[(one.Notice, one.Pack, one.Step)] = (step.Reason, step.At);
            }
        }
        return words;
    }

    public (string Title, string Text, Citation? Clause, string Url) Of(FilingMessage one)
    {
        var (standing, pack) = (_standings[(one.Notice, one.Pack)], OfficialName.Of(one.Pack));
        var title = one.Kind switch
        {
            MessageKind.FilingDue => "期限将至",
            MessageKind.FilingOverdue => standing.Deadline?.Outcome == Outcome.Warning ? "请尽快报送" : "已逾期",
            MessageKind.FilingSent => "已报送",
            MessageKind.FilingCompleted => "已办结",
            _ => "被退回",
        };
        return ($"{pack}{title}", $"“{_titles[one.Notice]}”的{pack}{Text(one, standing)}", standing.Deadline?.Source, Urls.Filing(one.Notice, one.Pack.ToString()));
    }

    private string Text(FilingMessage one, FilingStanding standing)
    {
        var (reason, at) = _steps.GetValueOrDefault((one.Notice, one.Pack, one.Step));
        // the centre reads of the step alone, never what the office still lacks
        if (one.Act == FilingAct.Send)
        {
            return $"已于{Say.Moment(at)}报送，{(standing.State == FilingState.Sent ? "请接收后审核。" : $"现在“{OfficialName.Of(standing.State)}”。")}";
        }
        if (one.Act == FilingAct.Complete)
        {
            return $"已由自治区职称评价中心于{Say.Moment(at)}办结。";
        }
        var back = one.Act == FilingAct.Return ? $"被自治区职称评价中心退回：{reason.TrimEnd('。')}。" : "";
        if (standing.Check is not { } check)
        {
            return $"{back}现在“{OfficialName.Of(standing.State)}”。";
        }
        var missing = check.Outcome == Outcome.Pass ? $"{check.Sentence}请整理备案包后报送。" : check.Sentence;
        return one.Stage switch
        {
            null => $"{back}请补正后重新整理、报送。{missing}{standing.Deadline?.Sentence}",
            // past the day to be reminded of, and not past the utmost (FB-04)
            { DaysBefore: null } when standing.Deadline?.Outcome == Outcome.Warning => $"还没有报送。{standing.Deadline.Sentence}{missing}",
            { DaysBefore: null } late => $"应在{Say.Day(late.Deadline)}以前报送，现在还没有报送。{standing.Deadline?.Sentence}{missing}",
            { } early => $"请在{Say.Day(early.Deadline)}以前报送。{missing}",
        };
    }
}
