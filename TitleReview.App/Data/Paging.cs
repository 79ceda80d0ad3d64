namespace TitleReview.App.Data;

/// <summary>Pages of lists, from 1. The number comes from an address, so it may be anything.</summary>
public static class Paging
{
    private const int LastPage = 100_000;

    public static int Skip(int page, int size) => (Math.Clamp(page, 1, LastPage) - 1) * size;
}
