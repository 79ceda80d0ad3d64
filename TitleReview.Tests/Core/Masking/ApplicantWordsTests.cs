using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class ApplicantWordsTests
{
    [Fact]
    public void Words_AreTheNameAndEveryUnitOnce_WithAndWithoutItsNote()
    {
        var words = ApplicantWords.Of(new PersonName("周敏"), "某县委党校", Form("某县委党校（借调至某县委组织部）", "某县第一中学", "某县委党校", "无"));

        Assert.Equal(["周敏 Name", "某县委党校 Unit", "某县委党校(借调至某县委组织部) Unit", "某县委组织部 Unit", "某县第一中学 Unit"], words.Select(word => $"{word.Text} {word.Kind}"));
    }

    [Fact]
    public void Words_TooShortToTell_AreNotSought() => Assert.Empty(ApplicantWords.Of(new PersonName("周"), "党校", Form()));

    private static ApplicationForm Form(params string[] units) => new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal))
        .WithRows(SectionCatalogue.WorkHistory, units.Select(unit => (IReadOnlyList<(string, string)>)[("unit", unit)]));
}
