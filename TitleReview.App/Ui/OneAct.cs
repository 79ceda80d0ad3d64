namespace TitleReview.App.Ui;

/// <summary>Lets the buttons of a page act one at a time: a second press while the first is under way does nothing.</summary>
public sealed class OneAct
{
    public bool IsUnderWay { get; private set; }

    public async Task RunAsync(Func<Task> act)
    {
        if (IsUnderWay)
        {
            return;
        }
        IsUnderWay = true;
        try
        {
            await act();
        }
        finally
        {
            IsUnderWay = false;
        }
    }
}
