using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class CourseExemptionFormTests
{
    private static readonly ContinuingEducationPolicy _policy = PolicyCatalogue.Load("party-school-2023").ContinuingEducation;

    [Theory]
    [InlineData("访惠聚驻村", false, "同级“访惠聚”办公室", Outcome.Pass)]
    [InlineData("访惠聚驻村", false, "本单位人事科", Outcome.Refused)]
    [InlineData("访惠聚驻村", true, "同级“访惠聚”办公室", Outcome.Refused)]
    [InlineData("访惠聚驻村", true, "原派驻单位所属的地州市", Outcome.Pass)]
    [InlineData("驻村管寺", false, "支教工作领导小组办公室", Outcome.Pass)]
    [InlineData("南疆学前双语支教", false, "自治区区属主管单位", Outcome.Refused)]
    public void Check_ServingOrReturned_EachHasItsOffices(string kind, bool returned, string approver, Outcome outcome)
    {
        var finding = Assert.Single(Form(kind, returned, approver).Check(_policy));

        Assert.Equal(("CE-09", outcome, "附件4注1、注2"), (finding.Rule, finding.Outcome, finding.Source.Clause));
    }

    [Fact]
    public void Check_ServiceOutsideTheList_RefusedWithTheList()
    {
        var finding = Assert.Single(Form("下乡一年", false, "本单位").Check(_policy));

        Assert.Equal(("CE-10", Outcome.Refused), (finding.Rule, finding.Outcome));
        Assert.Contains("访惠聚驻村、驻村管寺、南疆学前双语支教", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FormOfTheUnit_Refused()
    {
        var form = Form("驻村管寺", false, "同级党委统战部门");

        Assert.Equal(["CE-10", "CE-09"], (form with { Form = "本单位审批表" }).Check(_policy).Select(finding => finding.Rule));
        Assert.Equal(["CE-09"], form.Check(_policy).Select(finding => finding.Rule));
    }

    private static CourseExemptionForm Form(string kind, bool returned, string approver) => new(_policy.ExemptionForm.Value, kind, returned, approver);
}
