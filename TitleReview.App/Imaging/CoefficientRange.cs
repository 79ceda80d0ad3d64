namespace TitleReview.App.Imaging;

/// <summary>What eight-bit JPEGs can hold: ten bits for detail, one more for a block's mean.</summary>
internal static class CoefficientRange
{
    private const short LargestDetail = 1023;
    private const short LowestMean = -1024;

    /// <remarks>
    /// The vector code of the encoder does not look: out of range it writes a file that no longer decodes. Means are bounded so that the
    /// difference between any two of them, also to black, can be written.
    /// </remarks>
    public static bool CanBeWritten(ReadOnlySpan<short> blocks)
    {
        var at = 0;
        while (blocks[at..].IndexOfAnyExceptInRange((short)-LargestDetail, LargestDetail) is >= 0 and var found)
        {
            at += found;
            if (at % 64 != 0 || blocks[at] != LowestMean)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
