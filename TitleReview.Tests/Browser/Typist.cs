namespace TitleReview.Tests.Browser;

/// <summary>Types into the boxes of a section until stopped, and notes what was shown as 已保存.</summary>
internal sealed class Typist(Guest me, Random random)
{
    private static readonly string[] _boxes = ["Basic-0-idNumber", "Basic-0-phone", "Basic-0-profession", "Basic-0-workStart"];

    private readonly Dictionary<string, List<string>> _possible = _boxes.ToDictionary(box => box, _ => new List<string> { "" }, StringComparer.Ordinal);

    /// <summary>For each box: the value last shown as saved, and what was typed after it, which may be there too.</summary>
    public IReadOnlyDictionary<string, List<string>> Possible => _possible;

    /// <summary>Everything ever typed: searched for in the log.</summary>
    public List<string> Typed { get; } = [];

    public int Acknowledged { get; private set; }

    /// <summary>Ends when the page no longer answers and <paramref name="isOver"/> says that it need not.</summary>
    public async Task TypeAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            try
            {
                await TypeOnceAsync(_boxes[random.Next(_boxes.Length)], $"周{random.NextInt64(1_000_000_000_000, 9_999_999_999_999)}", isOver);
            }
            catch (TimeoutException) when (isOver())
            {
                // nobody is there to save
            }
        }
    }

    private async Task TypeOnceAsync(string box, string value, Func<bool> isOver)
    {
        var field = me.Page.Locator($"[id='{box}']");
        Typed.Add(value);
        _possible[box].Add(value);
        await field.FillAsync(value, new() { Timeout = 5000 });
        // 已保存 of the value before must not be taken for that of this one
        await me.Page.Locator($"[id='{box}-state'] [data-state]:not([data-state='saved'])").WaitForAsync(new() { Timeout = 5000 });
        if (random.Next(2) == 0)
        {
            await field.BlurAsync(new() { Timeout = 5000 });
        }
        await SavedAsync(box, isOver);
        _possible[box] = [value];
        Acknowledged++;
    }

    // a save may take its time on a busy machine; nothing is typed over it, for its 已保存 would be taken for that of the next value
    private async Task SavedAsync(string box, Func<bool> isOver)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await me.Page.Locator($"[id='{box}-state'] [data-state='saved']").WaitForAsync(new() { Timeout = 5000 });
                return;
            }
            catch (TimeoutException) when (tries < 12 && !isOver())
            {
                // asked again, for a minute
            }
        }
    }
}
