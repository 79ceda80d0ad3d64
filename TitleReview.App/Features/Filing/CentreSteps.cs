namespace TitleReview.App.Features.Filing;

/// <summary>The three acts of the centre, for the page that shows whichever is possible.</summary>
public sealed class CentreSteps(ReceiveFiling receive, ReturnFiling back, CompleteFiling complete)
{
    public ReceiveFiling Receive => receive;

    public ReturnFiling Return => back;

    public CompleteFiling Complete => complete;
}
