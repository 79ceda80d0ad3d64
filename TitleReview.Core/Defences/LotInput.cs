namespace TitleReview.Core.Defences;

/// <summary>「抽签的依据」: all that decides a lot, kept with it so that anybody can draw it anew.</summary>
/// <param name="Seed">64 hexadecimal digits drawn at random when the lot is drawn.</param>
public sealed record LotInput(string Seed, IReadOnlyList<LotPerson> Persons, IReadOnlyList<LotSession> Sessions);

/// <summary>「参加抽签的人」, by the number of the application.</summary>
/// <param name="Barred">Sessions of whose panel somebody has to withdraw.</param>
public sealed record LotPerson(string Number, string Specialty, bool IsRemote, IReadOnlyList<int> Barred);

/// <summary>「参加抽签的场次」.</summary>
/// <param name="Number">Of the session within the plan.</param>
/// <param name="FreeSeats">How many more it takes.</param>
/// <param name="Taken">The last number given out in it before.</param>
/// <param name="Specialties">Whose defence it hears; empty: everybody's.</param>
public sealed record LotSession(int Number, int FreeSeats, int Taken, IReadOnlyList<string> Specialties, bool IsRemote)
{
    /// <summary>Why somebody does not fit here, were it empty; null: he does.</summary>
    public string? WhyNot(LotPerson person) =>
        person.IsRemote != IsRemote ? "没有相应答辩方式的场次"
        : Specialties.Count > 0 && !Specialties.Contains(person.Specialty, StringComparer.Ordinal) ? "没有本专业的场次"
        : person.Barred.Contains(Number) ? "答辩组成员应当回避"
        : null;
}
