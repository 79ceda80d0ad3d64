using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「附件1 评审委员会信息备案登记表」 as the letter prints it.</summary>
/// <param name="Rows">One or two boxes each, from above.</param>
/// <param name="Footer">Under the table, with the colon.</param>
/// <param name="Name">The box that the name of the committee fills; likewise the two below.</param>
/// <param name="Specialties">The box that names specialties of annex 2.</param>
/// <param name="Empty">What stands in an optional box that is empty.</param>
public sealed record RegistrationTemplate(
    string Title, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Footer, string Name, string Series, string Levels, string Specialties, string Empty)
{
    public static RegistrationTemplate Official { get; } = EmbeddedTemplate.Read<RegistrationTemplate>("registration-form.json");

    /// <summary>All boxes in reading order.</summary>
    public IEnumerable<string> Boxes => Rows.SelectMany(row => row);

    /// <summary>The boxes that the committee itself does not fill already.</summary>
    public IEnumerable<string> Typed => Boxes.Where(box => box != Name && box != Series && box != Levels);
}
