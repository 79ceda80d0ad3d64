using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「评审委员会信息备案登记表」 as it is printed.</summary>
public sealed record RegistrationSheet(string Title, IReadOnlyList<IReadOnlyList<PrintedBox>> Rows, IReadOnlyList<PrintedBox> Footer)
{
    /// <remarks>Rule RG-04: an empty optional box is printed 无; an empty required one stays empty until it is filled in.</remarks>
    public static RegistrationSheet Of(Committee committee, CommitteeRegistration registration, RegistrationForm form, RegistrationPolicy policy)
    {
        var template = RegistrationTemplate.Official;
        var boxes = form.Boxes(committee, registration);
        return new(
            template.Title,
            [.. template.Rows.Select(row => (IReadOnlyList<PrintedBox>)[.. row.Select(box => new PrintedBox(box, Printed(box)))])],
            [new(template.Footer[0], form.Filler), new(template.Footer[1], form.Telephone)]);

        string Printed(string box) => !string.IsNullOrWhiteSpace(boxes[box]) ? boxes[box]! : policy.OptionalFields.Value.Contains(box, StringComparer.Ordinal) ? template.Empty : "";
    }
}

/// <summary>「登记表的一栏」</summary>
public sealed record PrintedBox(string Label, string Text);
