using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「申报事项」 as typed values; null where the form does not say.</summary>
public static class TargetOfForm
{
    public static TitleLevel? Level(this ApplicationForm form) => Member<TitleLevel>(form.Text(SectionCatalogue.Target, "level"));

    public static ApplicationKind? Kind(this ApplicationForm form) => Member<ApplicationKind>(form.Text(SectionCatalogue.Target, "kind"));

    public static string Specialty(this ApplicationForm form) => form.Text(SectionCatalogue.Target, "specialty");

    public static T? Member<T>(string written)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (OfficialName.Of(member) == written)
            {
                return member;
            }
        }
        return null;
    }
}
