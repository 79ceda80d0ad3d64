using Xunit;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    // from the start page, on which nothing reads as if it were not there; the first answer is the server's, the second the circuit's
    private const string Meet =
        """
        async ([address, title, words]) => {
          const read = () => `${document.title}\n${document.querySelector('main')?.innerText}`;
          const comes = async (isThere, most) => {
            for (let waited = 0; waited < most && !isThere(); waited += 25) { await new Promise(done => setTimeout(done, 25)); }
            return isThere();
          };
          Blazor.navigateTo('/');
          if (!await comes(() => document.title !== title && document.querySelector('main h1') && !read().includes(words), 30000)) { throw new Error('no start page'); }
          const answer = await fetch(address, { redirect: 'manual' });
          const sent = `${answer.status}\n${(await answer.text()).replaceAll(/<!--Blazor.*?-->/gs, '')}`;
          Blazor.navigateTo(address);
          await comes(() => read() === words, 15000);
          return [sent, read()];
        }
        """;

    private readonly Dictionary<string, (string Sent, string Read)> _nothing = new(StringComparer.Ordinal);

    /// <summary>Hidden looks the same as non-existent, to the stranger and to those whom only this page is hidden from.</summary>
    private async Task HideAsync(PageWorld world, string task)
    {
        var words = await WordsAsync(world, "孙浩", Nowhere);
        Assert.Contains("没有找到", words, StringComparison.Ordinal);
        (string Address, string[] Others)[] hidden =
        [
            ("/notices", []),
            ($"/notices/{world.Notice}", []),
            ("/administration/calendar", []),
            ("/me", ["李强"]),
            ("/applications", ["李强"]),
            ($"/applications/{world.Submitted}", ["马钢", "李强"]),
            ($"/applications/{world.Submitted}/Basic", ["马钢"]),
            ($"/applications/{world.Draft}/submit", ["周敏"]),
            ($"/applications/{world.Draft}/plan", ["周敏", "李强", "赵磊"]),
            ($"/applications/{world.Draft}/self-check", ["周敏", "李强"]),
            ($"/applications/{world.Draft}/preview", ["周敏", "李强"]),
            ($"/applications/{world.Submitted}/preview?as=expert", ["马钢", "李强", "陈静"]),
            ($"/applications/{world.Submitted}/receipt", ["马钢", "李强"]),
            ($"/applications/{world.Submitted}/withdraw", ["马钢", "李强"]),
            ($"/notices/{world.Notice}/what-if", ["周敏", "李强", "陈静"]),
            ("/notices/drafts", ["周敏", "李强", "陈静"]),
            ($"/notices/drafts/{_draft}", ["周敏", "李强", "钱芳"]),
            ($"/notices/drafts/{_draft}/check", ["周敏", "李强", "钱芳"]),
            ("/notices/rehearsals", []),
            ($"/notices/rehearsals/{_rehearsal}", ["周敏", "李强", "陈静"]),
            ($"/applications/{world.Draft}/recycle-bin", ["周敏", "李强", "陈静"]),
            ($"/masking/{world.Draft}", ["周敏"]),
            ($"/masking/{world.Draft}/{world.Page}", ["周敏"]),
            ("/auditing", ["陈静"]),
            // who checks for leaks sees nothing else of the case
            ($"/auditing/{world.Submitted}", ["哈丽达·艾山", "周敏", "陈静", "吴昊"]),
            ("/leak-audits", ["周敏", "李强", "赵磊", "陈静", "王伟", "孙丽"]),
            ($"/auditing/{world.Draft}/leaks", ["赵磊", "吴昊"]),
            ($"/auditing/{world.Submitted}/leaks", ["李强", "周敏", "陈静"]),
            ($"/auditing/{world.Submitted}/publicity", ["哈丽达·艾山", "周敏", "陈静", "赵磊"]),
            ($"/auditing/{world.Submitted}/masks", ["哈丽达·艾山", "周敏", "陈静", "李强", "赵磊", "吴昊"]),
            ("/delegations", ["李强", "周敏"]),
            ("/committees", ["李强", "周敏", "陈静"]),
            ($"/committees/{_committee}", ["李强", "周敏", "李建国"]),
            ($"/committees/{_committee}/specialties", ["李强", "周敏", "李建国"]),
            ("/undertakings", ["李强", "周敏", "陈静"]),
            ($"/undertakings/{world.Notice}", ["李强", "古丽娜·托合提", "陈静"]),
            ("/fees", ["李强"]),
            ("/fees/batches", ["周敏", "陈静"]),
            ($"/fees/batches/{_batch.Batch}", ["哈丽达·艾山", "周敏"]),
            ("/fees/accounts", ["赵磊", "李强"]),
            ("/fees/statements", ["赵磊", "李强"]),
            ($"/fees/statements/{_batch.Statement}", ["赵磊", "李强"]),
            ("/fees/overdue", ["李强"]),
            ($"/evaluation-forms/{world.Submitted}", ["马钢", "李强", "陈静"]),
            ($"/notices/{world.Notice}/evaluation-forms", ["周敏", "李强", "陈静", "钱芳", "李建国"]),
            ("/rosters", ["钱芳", "周敏"]),
            ("/papers", ["钱芳", "李强"]),
            ($"/papers/{world.Submitted}", ["钱芳", "李强", "周敏"]),
            ("/ballots", ["周敏", "李强"]),
            ($"/ballots/{_ballot}", ["周敏", "李强", "古丽娜·托合提"]),
            ($"/ballots/meetings/{_meeting}", ["周敏", "刘洋", "古丽娜·托合提"]),
            ("/draws", []),
            ("/draws/new", ["郑健", "周敏"]),
            ($"/draws/{_draw}", []),
            ($"/draws/{_draw}/plan", ["赵磊", "郑健"]),
            ($"/draws/{_draw}/sealed", ["郑健", "周敏", "陈静"]),
            ("/hand-over", ["钱芳"]),
            ("/hand-over/progress", ["钱芳", "陈静"]),
            ($"/committees/{_committee}/score-tables", ["李强", "周敏", "陈静"]),
            ("/scoring", ["赵磊"]),
            ($"/scoring/{task}", ["刘洋", "赵磊"]),
            ("/meetings", ["陈静"]),
            ("/result-publicity", ["钱芳"]),
            ("/review-meetings", ["周敏"]),
            ("/review-meetings/new", ["周敏", "陈静"]),
            ($"/review-meetings/{_review}", ["周敏", "陈静", "钱芳"]),
            ($"/review-meetings/{_review}/plan", ["周敏", "陈静"]),
            ($"/review-meetings/{_review}/screen", ["周敏", "陈静"]),
            ($"/review-meetings/{_review}/seat", ["周敏", "赵磊", "刘洋"]),
            ($"/review-meetings/{_review}/minutes", ["周敏", "刘洋", "钱芳"]),
            ($"/result-publicity/{world.Submitted}", ["马钢", "李强", "陈静"]),
            ("/approvals", ["陈静"]),
            ($"/approvals/{_approval}", ["陈静", "周敏", "李强"]),
            ($"/approvals/{_approval}/certificates", ["陈静", "周敏", "李强"]),
            ("/my-certificates", ["赵磊", "李强"]),
            ("/administration/organisations", ["吴昊"]),
            ("/administration/assignments", ["吴昊"]),
            ("/administration/audit-log", ["孙丽"]),
            ("/administration/organisations/import", ["孙丽"]),
            ("/administration/calendar/import", ["李强"]),
            ("/office-settings", ["李强", "钱芳"]),
            ("/recusals", []),
            ("/experts", ["周敏", "陈静"]),
            ($"/experts/{world.Expert}", ["周敏", "陈静", "李强"]),
            ("/experts/entry", []),
            ("/experts/import", ["李强", "古丽娜·托合提"]),
            ("/experts/rosters", ["李强", "周敏"]),
            ("/stand-ins", []),
            ("/inbox", []),
            ("/defences", ["李强", "陈静", "周敏"]),
            ($"/defences/{_defence.Notice}", ["李强", "陈静", "周敏"]),
            ($"/defences/{_defence.Notice}/plan", ["李强", "陈静", "周敏"]),
            ("/panels", ["周敏", "李强"]),
            ($"/panels/{_defence.Session}", ["周敏", "李强", "钱芳"]),
            ("/call-ups", ["周敏", "陈静", "赵磊"]),
            ($"/applications/{_defence.Case}/defence", ["马钢", "李强", "陈静"]),
            .. _hiddenFilings.Select(one => (one.Address.Replace("{notice}", world.Notice, StringComparison.Ordinal), one.Others)),
        ];
        // the comparison can fail: what is one's own reads otherwise
        Assert.NotEqual(await NothingAsync(world, "马钢", words), await MeetAsync("马钢", "/notices", words));
        foreach (var (address, others) in hidden)
        {
            foreach (var who in (string[])["孙浩", .. others])
            {
                var nothing = await NothingAsync(world, who, words);
                if (await MeetAsync(who, address, words) != nothing)
                {
                    _faults.Add($"{address} is not hidden from {who}");
                }
            }
        }
    }

    /// <returns>What this person is told of an address that there is not: the server's answer and what is read in the end.</returns>
    private async Task<(string Sent, string Read)> NothingAsync(PageWorld world, string who, string words)
    {
        if (!_nothing.TryGetValue(who, out var nothing))
        {
            await (await GuestAsync(world, who)).GoAsync("/");
            _nothing[who] = nothing = await MeetAsync(who, Nowhere, words);
            Assert.Equal(words, nothing.Read);
        }
        return nothing;
    }

    private async Task<(string Sent, string Read)> MeetAsync(string who, string address, string words)
    {
        var told = await _guests[who].Page.EvaluateAsync<string[]>(Meet, new[] { address, words.Split('\n')[0], words });
        return (told[0], told[1]);
    }
}
