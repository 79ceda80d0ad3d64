namespace TitleReview.App.Features.Auditing;

/// <summary>How far a level has come with the masks of a case.</summary>
public sealed record MaskProgress(int Checked, int Count, int ToRedo)
{
    public int Left => Count - Checked;

    public override string ToString() => $"{Checked}/{Count}";
}
