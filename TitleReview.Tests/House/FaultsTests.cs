using System.Text;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>Security study 9 A and B: none of the 45 faults is without a test that shows what becomes of it.</summary>
public sealed class FaultsTests
{
    private const string Page = "docs/faults.md";

    [Fact]
    public void EachFault_HasATestThatBearsItsNumber() =>
        HouseAssert.None(Faults.All.Select(fault => fault.Number).Except(Faults.Tests.Select(test => test.Number), StringComparer.Ordinal).Select(number => $"{number} has no test: mark one [Trait(\"{Faults.Trait}\", \"{number}\")]"));

    [Fact]
    public void EachNumber_IsOneOfTheFortyFive()
    {
        Assert.Equal(45, Faults.All.Count);
        HouseAssert.None(Faults.Tests.Where(test => !Faults.All.Any(fault => fault.Number == test.Number)).Select(test => $"{test.Test} bears {test.Number}, which is no fault"));
    }

    [Fact]
    public void Page_IsCurrent()
    {
        var now = Written();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "faults.received.md"), now);

        // copy the received one over it
        Assert.Equal(Sources.Text(Page), now);
    }

    private static string Written()
    {
        var text = new StringBuilder("""
            # Faults tried

            What hostile or unlucky people, files and machines do to uploads (A) and to masking and blindness (B), and the test that shows what
            becomes of it. Written by `FaultsTests`, which fails when a fault has no test or this page is not current. One fault's tests:
            `TitleReview.Tests -trait "Fault=A14"`.

            | Fault | What | Tests |
            |---|---|---|

            """);
        foreach (var (number, words) in Faults.All)
        {
            var tests = Faults.Tests.Where(test => test.Number == number).Select(test => $"`{test.Test}`").Order(StringComparer.Ordinal);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {number} | {words} | {string.Join("<br>", tests)} |\n");
        }
        return text.ToString();
    }
}
