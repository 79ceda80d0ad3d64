using System.Text;

namespace TitleReview.Tests.House;

/// <summary>What the reader of compiled code must see: references in a nested type, a lambda, a generic argument, a handler, an attribute, and after a jump table.</summary>
internal static class ReferenceSpecimen
{
    public static Func<string> InALambda() => () => new StringBuilder().Append('x').ToString();

    [Obsolete("An attribute is a reference too.")]
    public static bool InAHandler()
    {
        try
        {
            return Nested.InAnArgument().Count > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public static Uri AfterAJumpTable(int number)
    {
        switch (number)
        {
            case 0: return Address("a");
            case 1: return Address("b");
            case 2: return Address("c");
            case 3: return Address("d");
            default: return new UriBuilder("http", "e").Uri;
        }
    }

    private static Uri Address(string host) => new($"http://{host}");

    private static class Nested
    {
        public static List<int> InAnArgument()
        {
            var numbers = new List<int>();
            numbers.Add(Enumerable.Empty<Version>().Count());
            return numbers;
        }
    }
}
