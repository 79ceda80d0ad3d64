namespace TitleReview.Core.Meetings;

/// <summary>「随机数」: any number below the bound, each as likely as the others.</summary>
public delegate int PickBelow(int bound);

/// <summary>「随机字节」, as many as are asked for.</summary>
public delegate byte[] DrawBytes(int count);

/// <summary>「打乱」.</summary>
public static class Shuffle
{
    /// <summary>The same things in an order that is one of all possible ones, each as likely as the others.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> things, PickBelow pick)
    {
        var shuffled = things.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = pick(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }
        return shuffled;
    }
}
