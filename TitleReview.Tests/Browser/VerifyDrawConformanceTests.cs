using TitleReview.Core.Draws;
using TitleReview.Tests.Core.Draws;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>
/// The sentences of docs/draw.md at their edges: transcripts made anew around one change, every hash and the selection right, so that this one sentence decides.
/// What the sentence says is written beside the change; the page and the application, which share no code, both have to say it.
/// </summary>
[Collection(Chromium.Pages)]
public sealed class VerifyDrawConformanceTests(Chromium chromium)
{
    private const string Make =
        """
        text => {
          const t = JSON.parse(text), f = t.frozen, s = t.seed, day = clock => `2026-11-23T${clock}+08:00`;
          const sources = (...all) => { f.sources = all.map(([kind]) => ({ kind, name: "来源", notBefore: f.frozenAt })); s.entries = all.map(([, value, by], i) => ({ source: i + 1, by, value, enteredAt: f.frozenAt })); };
          const leave = (leaves, enters, at = t.result.drawnAt) => t.replacements.push({ previousHash: "", leaves, enters, reason: "因事", at });
          t.replacements = [];
          CHANGE;
          f.secretHash = hex(sha256(unhex(s.secret)));
          s.frozenHash = hash(f);
          const order = orderOf(unhex(hash(s)), f.rows.length), isWhole = f.rows.every(row => f.groups[row.group - 1]);
          Object.assign(t.result, { seedHash: hash(s), order, groups: isWhole && select(f, order) || t.result.groups });
          t.after?.(t.result);
          delete t.after;
          t.lastHash = t.replacements.reduce((previous, one) => { one.previousHash = previous; return hash(one); }, hash(t.result));
          const bytes = encode(JSON.stringify(t));
          return [btoa(bytes.reduce((all, one) => all + String.fromCharCode(one), "")), ...verify(bytes).faults];
        }
        """;

    private const string Dice = "'11111222223333344444'";
    private const string Thrown = "'55555222223333344444'";

    private static readonly (string Vector, bool IsValid, string Change)[] _edges =
    [
        // section 2
        ("one", true, "f.title = ' '"), ("one", true, "f.title = '\\u0080\\u2028\\u202e\\ufeff\\ufffe\\ufffd𠮷'"), ("one", true, "f.title = '长'.repeat(20000)"),
        ("one", false, "f.title = ''"), ("one", false, "f.title = 'a\\u007fb'"), ("one", false, "f.title = 'a\\u001fb'"), ("one", false, "f.title = 'a\"b'"), ("one", false, "f.title = '\\ud800'"),
        ("one", true, "f.frozenAt = '0000-02-31T23:59:59+08:00'"), ("one", false, "f.frozenAt = '2026-11-23T09:00:00Z'"), ("one", false, "f.frozenAt = '2026-11-23T09:00:00+00:00'"),
        ("one", false, "f.frozenAt = '2026-00-23T09:00:00+08:00'"), ("one", false, "f.frozenAt = '2026-13-01T09:00:00+08:00'"), ("one", false, "f.frozenAt = '2026-11-00T09:00:00+08:00'"), ("one", false, "f.frozenAt = '2026-10-32T09:00:00+08:00'"),
        ("one", false, "t.result.drawnAt = day('24:00:00')"), ("one", false, "t.result.drawnAt = day('23:60:00')"), ("one", false, "t.result.drawnAt = day('23:59:60')"), ("one", true, "t.result.drawnAt = day('23:59:59')"),
        ("one", false, "f.frozenAt = '２026-11-23T09:00:00+08:00'"), ("one", true, "f.rows[0].unit = 999999"), ("one", false, "f.rows[0].unit = 1000000"), ("one", false, "f.rows[0].unit = 0.5"), ("one", false, "f.rows[0].unit = -1"),
        ("one", false, "f.rows[0].unit = null"), ("one", false, "f.rows[0].unit = '1'"), ("one", false, "f.rules.odd = 0"), ("one", false, "f.more = 1"), ("one", false, "delete f.title"), ("one", false, "f.draw = 'A'.repeat(32)"),
        ("one", false, "t.format = 'titlereview-draw-2'"), ("one", false, "f.kind = 'other'"),
        // section 4: groups, sources, rows and rules
        ("tight", false, "f.groups[1].name = f.groups[0].name"), ("tight", true, "f.groups[0].name = 'é'; f.groups[1].name = 'e\\u0301'"), ("tight", false, "f.groups = []"), ("tight", false, "f.rows = []"),
        ("one", true, "f.groups = Array.from({ length: 12 }, (_, i) => ({ name: `组${i}`, seats: 1, alternates: 0 })); f.rows = f.groups.map((_, i) => ({ no: i + 1, group: i + 1, unit: 0 }))"),
        ("one", false, "f.groups = Array.from({ length: 13 }, (_, i) => ({ name: `组${i}`, seats: 1, alternates: 0 })); f.rows = f.groups.map((_, i) => ({ no: i + 1, group: i + 1, unit: 0 }))"),
        ("one", false, "f.groups[0].seats = 0; f.rules.groupLeast = 0"), ("one", true, "f.rules.groupLeast = 0"), ("one", false, "f.rules.groupLeast = 2"), ("one", false, "f.groups[0].alternates = 1"),
        ("one", true, "f.rules.least = 1; f.rules.odd = true"), ("one", false, "f.rules.least = 2"), ("tight", false, "f.groups[0].seats = 3"), ("one", false, "f.rows[0].no = 2"), ("one", false, "f.rows[0].group = 2"), ("one", false, "f.rows[0].group = 0"),
        ("one", false, "f.rows.push({ no: 2, group: 2, unit: 0 })"), ("one", false, "f.rows.push({ no: 2, group: 0, unit: 0 })"), ("one", true, "f.rows.push({ no: 2, group: 1, unit: 0 })"), ("one", false, "f.rows.push({ no: 1, group: 1, unit: 0 })"),
        ("one", true, "f.excluded = [{ reason: '同', count: 1 }, { reason: '同', count: 1 }]"), ("one", false, "f.excluded = [{ reason: '同', count: 0 }]"),
        ("one", false, "f.rules.ownDenominator = 0"), ("one", false, "f.rules.ownNumerator = 2"), ("one", true, "f.rules.ownNumerator = 1"), ("one", true, "f.rules.ownUnit = 7"), ("one", false, "f.rules.ownUnit = 7; f.rows[0].unit = 7"),
        ("one", true, "f.rules.ownUnit = 7; f.rows[0].unit = 7; f.rules.ownNumerator = 1"), ("one", true, "f.rules.unitCap = 1; f.rows[0].unit = 7"), ("tight", false, "f.rows[4].unit = f.rows[3].unit"),
        ("tight", true, "f.rules.unitCap = 0"), ("tight", true, "f.rules.unitCap = 2; f.rules.ownUnit = 1; f.rules.ownNumerator = 0"), ("tight", false, "f.rules.ownUnit = 1; f.rules.ownNumerator = 0"), ("tight", true, "f.rules.unitCap = 0; f.rules.ownUnit = 1; f.rules.ownNumerator = 999999; f.rules.ownDenominator = 999999"),
        ("one", false, $"sources(['dice', {Dice}, 1])"), ("one", true, $"sources(['dice', {Dice}, 1], ['lottery', '00000', 1])"), ("one", true, "sources(['lottery', '1 2 3', 2])"), ("one", false, "sources()"),
        ("one", true, $"sources(['dice', {Dice}, 2], ['sealed', '000000000000', 1], ['lottery', '12345', 2], ['lottery', '12346', 2])"), ("one", true, $"sources(['dice', {Dice}, 2], ['dice', {Thrown}, 1])"),
        ("one", false, $"sources(['dice', {Dice}, 2], ['sealed', '000000000000', 1], ['lottery', '12345', 2], ['lottery', '12346', 2], ['lottery', '12347', 2])"),
        ("one", false, $"sources(['dice', {Dice}, 1], ['sealed', '000000000000', 1], ['lottery', '12345', 2])"), ("one", false, $"sources(['dice', {Dice}, 1], ['sealed', '000000000000', 2], ['sealed', '000000000001', 2])"),
        ("one", false, "f.sources[0].notBefore = '2026-11-23T09:59:59+08:00'"), ("one", false, "f.sources[0].kind = 'coin'"),
        // section 4: seed
        ("one", false, "s.entries[0].enteredAt = '2026-11-23T09:59:59+08:00'"), ("one", true, "s.entries[0].enteredAt = f.sources[0].notBefore"), ("one", false, "s.entries[1].enteredAt = day('10:07:01')"), ("one", true, "s.entries[1].enteredAt = day('10:07:00')"),
        ("one", false, "s.entries.reverse()"), ("one", false, "s.entries.pop()"), ("one", false, "s.entries[0].by = 3"), ("one", false, "s.entries[0].by = 0; s.entries[1].by = 1"), ("one", false, "s.entries[1].value = s.entries[0].value"),
        ("one", false, $"sources(['dice', {Dice}, 1], ['lottery', {Dice}, 1])"), ("one", false, "sources(['lottery', '12345', 3])"), ("one", true, $"sources(['dice', '1'.repeat(200), 1], ['sealed', '0'.repeat(200), 2])"),
        ("one", false, "sources(['dice', '1'.repeat(201), 1], ['sealed', '0'.repeat(200), 2])"), ("one", false, "sources(['dice', '1'.repeat(200), 1], ['sealed', '0'.repeat(201), 2])"), ("one", false, "sources(['dice', '1'.repeat(19), 1], ['sealed', '0'.repeat(12), 2])"),
        ("one", false, "sources(['dice', '1'.repeat(20), 1], ['sealed', '0'.repeat(11), 2])"), ("one", false, "sources(['dice', '7'.repeat(20), 1], ['sealed', '0'.repeat(12), 2])"), ("one", false, "sources(['dice', '1'.repeat(20), 1], ['sealed', '０'.repeat(12), 2])"),
        ("one", false, "sources(['lottery', '1234', 1])"), ("one", true, "sources(['lottery', '1 '.repeat(99) + '11', 1])"), ("one", false, "sources(['lottery', '1 '.repeat(100) + '1', 1])"), ("one", false, "sources(['lottery', '12  34', 1])"),
        ("one", false, "sources(['lottery', ' 12345', 1])"), ("one", false, "sources(['lottery', '12345 ', 1])"), ("one", false, "sources(['lottery', '12,345', 1])"), ("one", false, "sources(['lottery', '12\\u00a0345', 1])"), ("one", false, "sources(['lottery', '     ', 1])"),
        // sections 5 to 7: what is recorded beside what is computed
        ("tight", true, "t.after = r => { }"), ("tight", false, "t.after = r => r.order.push(13)"), ("tight", false, "t.after = r => r.order.pop()"), ("tight", false, "t.after = r => { r.order = [] }"), ("tight", false, "t.after = r => r.groups.pop()"),
        ("tight", false, "t.after = r => r.groups.push({ members: [], alternates: [] })"), ("tight", false, "t.after = r => r.groups.reverse()"), ("tight", false, "t.after = r => r.groups[0].members.reverse()"), ("tight", false, "t.after = r => r.groups[0].members.push(2)"),
        ("tight", false, "t.after = r => r.groups[0].alternates.push(2)"), ("tight", false, "t.after = r => r.groups[1].alternates.pop()"), ("tight", false, "t.after = r => { r.seedHash = '0'.repeat(64) }"),
        // section 8: 8 2 6 4 7, 13 9 12, 19 18 17 are drawn; 1 5, 10 14, 16 wait
        ("committee-11", true, ""), ("committee-11", true, "leave(8, 1); leave(10, 0); leave(18, 16)"), ("committee-11", false, "leave(8, 5)"), ("committee-11", false, "leave(8, 0)"), ("committee-11", false, "leave(10, 1)"),
        ("committee-11", false, "leave(3, 0)"), ("committee-11", false, "leave(0, 0)"), ("committee-11", false, "leave(20, 0)"), ("committee-11", false, "leave(8, 1); leave(8, 5)"), ("committee-11", true, "leave(8, 1); leave(1, 5)"),
        ("committee-11", false, "leave(16, 0); leave(18, 16)"), ("committee-11", false, "leave(19, 16); leave(18, 0)"), ("committee-11", false, "leave(8, 1, day('10:06:59'))"), ("committee-11", false, "leave(8, 1, day('12:00:00')); leave(10, 0, day('11:59:59'))"),
        ("committee-11", true, "leave(8, 1, day('12:00:00')); leave(10, 0, day('12:00:00'))"), ("tight", false, "leave(7, 8)"), ("tight", true, "leave(8, 0)"), ("tight", false, "leave(5, 0)"),
    ];

    [Fact]
    public async Task Verify_EdgesOfTheSpecification_PageAndApplicationSayWhatItSays()
    {
        var page = await chromium.OpenAsync(new("file://" + RepositoryRoot.File("wwwroot-assets/verify-draw.html")));
        var wrong = new List<string>();
        foreach (var (vector, isValid, change) in _edges)
        {
            var said = await page.EvaluateAsync<string[]>(Make.Replace("CHANGE", change, StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(DrawVectorsTests.Read(vector)));
            var refusals = TranscriptRules.WhyNot(Convert.FromBase64String(said[0])).Refusals;
            if (said.Length == 1 != isValid)
            {
                wrong.Add($"page: {vector}: {change}: {string.Join(' ', said[1..])}");
            }
            if (refusals.Count == 0 != isValid)
            {
                wrong.Add($"application: {vector}: {change}: {string.Join(' ', refusals.Select(refusal => refusal.Sentence))}");
            }
        }

        Assert.Empty(wrong);
    }
}
