using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「登记表内容」: what an office has written on annex 1.</summary>
/// <param name="Typed">By the name of the box; a box that is not there is empty.</param>
/// <param name="Profession">「专业」 within the series; empty: the series as a whole.</param>
/// <param name="Filler">「填表人」</param>
/// <param name="Telephone">「联系电话」 of whoever filled it in.</param>
public sealed record RegistrationForm(IReadOnlyDictionary<string, string> Typed, string Profession, string Filler, string Telephone)
{
    /// <summary>A box holds a procedure or a list of grounds, no book.</summary>
    public const int MostLetters = 2000;

    public static RegistrationForm Blank { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), "", "", "");

    /// <summary>Every box with what stands in it, those among them that follow from the committee.</summary>
    public IReadOnlyDictionary<string, string?> Boxes(Committee committee, CommitteeRegistration registration)
    {
        var template = RegistrationTemplate.Official;
        return template.Boxes.ToDictionary(
            box => box,
            box => (string?)(box == template.Name ? committee.Name
                : box == template.Series ? (Profession.Length > 0 ? $"{committee.Series}（{Profession}）" : committee.Series)
                : box == template.Levels ? string.Join("、", registration.Levels.Select(level => OfficialName.Of(level)))
                : Typed.GetValueOrDefault(box, "")),
            StringComparer.Ordinal);
    }
}
