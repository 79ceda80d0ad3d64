using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Draws;

namespace TitleReview.Core.Defences;

/// <summary>「抽签排序」: who defends in which session, and in what order, computed from a recorded seed and nothing else.</summary>
public static class DefenceLot
{
    /// <summary>「答辩顺序由抽签决定」 The same input gives the same result, on any machine and at any time.</summary>
    /// <remarks>
    /// All persons, by their numbers, are shuffled by the seed. Who fits into the fewest sessions is seated first, in the session with the largest share of free seats;
    /// in each session people come in the order of the lot.
    /// </remarks>
    public static LotResult Draw(LotInput input)
    {
        var persons = input.Persons.OrderBy(one => one.Number, StringComparer.Ordinal).ToList();
        var lot = persons.Count == 0 ? [] : new NumberStream(SHA256.HashData(Encoding.UTF8.GetBytes(input.Seed))).Shuffle(persons.Count);
        var order = lot.Select((place, at) => (Person: persons[place - 1], At: at)).ToList();
        var seated = input.Sessions.ToDictionary(session => session.Number, _ => new List<(LotPerson Person, int At)>());
        var unplaced = new List<(LotPerson Person, int At)>();
        foreach (var one in order.OrderBy(one => input.Sessions.Count(session => session.WhyNot(one.Person) is null)).ThenBy(one => one.At))
        {
            var session = input.Sessions.Where(session => session.WhyNot(one.Person) is null && seated[session.Number].Count < session.FreeSeats)
                .OrderBy(session => (seated[session.Number].Count + 1m) / session.FreeSeats).ThenBy(session => session.Number).FirstOrDefault();
            (session is null ? unplaced : seated[session.Number]).Add(one);
        }
        return new(
            [.. input.Sessions.OrderBy(session => session.Number).SelectMany(session => seated[session.Number].OrderBy(one => one.At).Select((one, i) => new LotPlace(one.Person.Number, session.Number, session.Taken + i + 1)))],
            [.. unplaced.OrderBy(one => one.At).Select(one => new LotRest(one.Person.Number, WhyNot(one.Person, input.Sessions)))]);
    }

    private static string WhyNot(LotPerson person, IReadOnlyList<LotSession> sessions)
    {
        var reasons = sessions.Select(session => session.WhyNot(person)).ToList();
        return reasons.Contains(null) ? "可以安排的场次都已排满" : string.Join("；", reasons.OfType<string>().Distinct(StringComparer.Ordinal));
    }
}
