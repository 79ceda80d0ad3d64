using TitleReview.Core.Defences;
using Xunit;

namespace TitleReview.Tests.Core.Defences;

public sealed class DefenceLotTests
{
    private static readonly string _seed = new('7', 64);

    [Fact]
    public void Draw_TheSameInput_GivesTheSameResult_AndAnotherSeedAnother()
    {
        var input = new LotInput(_seed, [.. Persons(20)], [Session(1, 10), Session(2, 10)]);

        var (once, again, other) = (DefenceLot.Draw(input), DefenceLot.Draw(input with { Persons = [.. input.Persons.Reverse()] }), DefenceLot.Draw(input with { Seed = new('8', 64) }));

        Assert.Equal(once.Places, again.Places);
        Assert.NotEqual(once.Places, other.Places);
        Assert.Equal([(1, 10), (2, 10)], once.Places.GroupBy(place => place.Session).Select(group => (group.Key, group.Count())));
        Assert.All(once.Places.GroupBy(place => place.Session), group => Assert.Equal(Enumerable.Range(1, 10), group.Select(place => place.Number)));
    }

    // what was drawn today must be drawn from the same record in ten years
    [Fact]
    public void Draw_OfARecordedLot_IsWhatItWas() => Assert.Equal(
        [("2020-000001", 1), ("2020-000004", 2), ("2020-000002", 3), ("2020-000003", 4), ("2020-000005", 5)],
        DefenceLot.Draw(new(_seed, [.. Persons(5)], [Session(1, 5)])).Places.Select(place => (place.Person, place.Number)));

    [Fact]
    public void Draw_EachOfThree_ComesFirstAboutAThirdOfTheTimes()
    {
        var first = Enumerable.Range(0, 3000).Select(seed => DefenceLot.Draw(new($"{seed:x64}", [.. Persons(3)], [Session(1, 3)])).Places[0].Person).CountBy(person => person).ToDictionary();

        Assert.All(first.Values, count => Assert.InRange(count, 900, 1100));
    }

    [Fact]
    public void Draw_WhoFitsInOneSessionOnly_IsSeatedBeforeWhoFitsInTwo()
    {
        LotPerson[] persons = [.. Persons(3), new("2020-000009", "法学", IsRemote: false, [])];
        for (var seed = 0; seed < 50; seed++)
        {
            var result = DefenceLot.Draw(new($"{seed:x64}", persons, [Session(1, 1) with { Specialties = ["法学", "党史"] }, Session(2, 3) with { Specialties = ["党史"] }]));

            Assert.Empty(result.Unplaced);
            Assert.Equal(1, result.Places.Single(place => place.Person == "2020-000009").Session);
        }
    }

    [Fact]
    public void Draw_WhoFitsNowhere_IsLeftWithTheReason()
    {
        LotPerson[] persons =
        [
            new("1", "党史", IsRemote: true, []), new("2", "法学", IsRemote: false, []), new("3", "党史", IsRemote: false, [1]), new("4", "党史", IsRemote: false, []), new("5", "党史", IsRemote: false, []),
        ];

        var result = DefenceLot.Draw(new(_seed, persons, [new(1, 1, 4, ["党史"], IsRemote: false)]));

        var place = Assert.Single(result.Places);
        Assert.Equal(5, place.Number);
        Assert.Equal(["没有相应答辩方式的场次", "没有本专业的场次", "答辩组成员应当回避"], result.Unplaced.Where(rest => rest.Person is "1" or "2" or "3").OrderBy(rest => rest.Person).Select(rest => rest.Reason));
        Assert.Equal("可以安排的场次都已排满", result.Unplaced.Single(rest => rest.Person is "4" or "5").Reason);
    }

    [Fact]
    public void Draw_OfNobody_IsEmpty() => Assert.Empty(DefenceLot.Draw(new(_seed, [], [Session(1, 3)])).Places);

    private static IEnumerable<LotPerson> Persons(int count) => Enumerable.Range(1, count).Select(number => new LotPerson($"2020-{number:000000}", "党史", IsRemote: false, []));

    private static LotSession Session(int number, int seats) => new(number, seats, 0, [], IsRemote: false);
}
