using System.Collections.Frozen;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「申报事项」 as typed values; null where the form does not say.</summary>
public static class TargetOfForm
{
    public static TitleLevel? Level(this ApplicationForm form) => Member<TitleLevel>(form.Text(SectionCatalogue.Target, "level"));

    public static ApplicationKind? Kind(this ApplicationForm form) => Member<ApplicationKind>(form.Text(SectionCatalogue.Target, "kind"));

    /// <summary>系列, of which a notice may open several.</summary>
    public static string Series(this ApplicationForm form) => form.Text(SectionCatalogue.Target, "series");

    public static string Specialty(this ApplicationForm form) => form.Text(SectionCatalogue.Target, "specialty");

    /// <summary>The member of an enumeration that is written so.</summary>
    public static T? Member<T>(string written)
        where T : struct, Enum => Written<T>.Members.TryGetValue(written, out var member) ? member : null;

    private static class Written<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Members = Enum.GetValues<T>().ToFrozenDictionary(member => OfficialName.Of(member), StringComparer.Ordinal);
    }
}
