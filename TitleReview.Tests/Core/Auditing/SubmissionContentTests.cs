using TitleReview.Core.Auditing;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class SubmissionContentTests
{
    [Fact]
    public void Write_ThenRead_GivesRowsAndPagesBack()
    {
        var facts = FilledFacts.Complete;
        var written = SubmissionContent.Of(facts.Form, facts.Pages.Take(1));

        var read = SubmissionContent.Read(written.Write())!;

        Assert.Equal(written.Rows.Order(), read.Rows.Order());
        Assert.Equal(written.Pages, read.Pages);
        Assert.Contains(("Appraisals", 3), read.Rows);
        Assert.Null(SubmissionContent.Read(""));
    }

    [Fact]
    public void Of_APageTurnedOrMaskedAnew_HasAnotherMark()
    {
        var page = FilledFacts.Complete.Pages[0];
        var before = SubmissionContent.Of(FilledFacts.Complete.Form, [page]).Pages.Single().Value;
        page.Burned("another", "view", "thumbnail");

        Assert.NotEqual(before, SubmissionContent.Of(FilledFacts.Complete.Form, [page]).Pages.Single().Value);
        page.Burned("full", "view", "thumbnail");
    }

    /// <summary>Rules EL-02 and EL-15: told, never decided.</summary>
    [Fact]
    public void Warnings_NameRetirementAndPunishment()
    {
        var policy = PolicyCatalogue.Load("party-school-2023");

        Assert.Equal(["EL-02", "EL-15"], AuditWarnings.Of(FilledFacts.Complete.Form, isPunished: true, new(2023, 9, 18), policy).Select(warning => warning.Rule));
        Assert.Empty(AuditWarnings.Of(FilledFacts.Complete.With("Basic", "idNumber", "").Form, isPunished: false, new(2023, 9, 18), policy));
    }
}
