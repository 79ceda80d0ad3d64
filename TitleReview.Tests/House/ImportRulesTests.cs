using Xunit;

namespace TitleReview.Tests.House;

public sealed class ImportRulesTests
{
    [Fact]
    public void Core_RoomsUseOnlyRoomsToTheirLeft() => HouseAssert.None(Violations(CompiledCode.Core));

    [Fact]
    public void App_RoomsKeepApart() => HouseAssert.None(Violations(CompiledCode.App));

    [Fact]
    public void App_PagesReachDataOnlyThroughUseCases()
    {
        var components = CompiledCode.App.Where(r => r.To == "Microsoft.AspNetCore.Components.ComponentBase").Select(r => r.From).ToHashSet();

        HouseAssert.None(CompiledCode.App
            .Where(r => components.Contains(r.From) && IsMachinery(r))
            .Select(r => $"{r.From} is a component and names {r.To}: ask a use case or a query instead").Distinct());
    }

    [Theory]
    [InlineData("TitleReview.Core.Masking", "TitleReview.Core.Kernel")]
    [InlineData("TitleReview.Core.Kernel", "System.Collections")]
    [InlineData("TitleReview.App.Features.Auditing", "TitleReview.App.Data.Mappings")]
    [InlineData("TitleReview.App.Features.Auditing.Parts", "TitleReview.App.Features.Auditing")]
    [InlineData("TitleReview.App.Ui", "TitleReview.App.Identity")]
    [InlineData("TitleReview.App.Files", "TitleReview.App.Secrets")]
    [InlineData("TitleReview.App.Cli", "TitleReview.App.Features.Masking")]
    [InlineData("TitleReview.App", "TitleReview.App.Features.Home")]
    [InlineData("TitleReview.App.Imaging.Suggestions", "TitleReview.App.Imaging")]
    [InlineData("TitleReview.App.Documents", "TitleReview.Core.Filing")]
    public void WhyNot_OfAnAllowedImport_IsNull(string from, string to) => Assert.Null(ImportLaw.WhyNot(from, to));

    [Theory]
    [InlineData("TitleReview.Core.Kernel", "TitleReview.Core.Masking", "to its right")]
    [InlineData("TitleReview.Core.Helpers", "TitleReview.Core.Kernel", "Helpers is not a room")]
    [InlineData("TitleReview.Core.Masking", "TitleReview.App.Imaging", "Core knows nothing of App")]
    [InlineData("TitleReview.App.Features.Auditing", "TitleReview.App.Features.Home", "never uses it")]
    [InlineData("TitleReview.App.Features.Home", "TitleReview.App.Secrets", "only through")]
    [InlineData("TitleReview.App.Identity", "TitleReview.App.Ui", "Identity may use Secrets")]
    [InlineData("TitleReview.App.Data", "TitleReview.App.Files", "Data may use Secrets")]
    [InlineData("TitleReview.App.Imaging", "TitleReview.App.Features.Masking", "no other room")]
    [InlineData("TitleReview.App.Ui", "TitleReview.App.DevData", "nothing may use DevData")]
    [InlineData("TitleReview.App.Services", "TitleReview.App.Ui", "Services is not a room")]
    public void WhyNot_OfAForbiddenImport_SaysWhy(string from, string to, string reason) =>
        Assert.Contains(reason, ImportLaw.WhyNot(from, to), StringComparison.Ordinal);

    [Theory]
    [InlineData("System.Collections.Generic.List", "Add")]
    [InlineData("System.Text.StringBuilder", "Append")]
    [InlineData("System.Version", "")]
    [InlineData("System.IO.InvalidDataException", "")]
    [InlineData("System.ObsoleteAttribute", ".ctor")]
    [InlineData("System.UriBuilder", "get_Uri")]
    public void Read_OfThisAssembly_SeesIntoEveryCorner(string to, string member) =>
        Assert.Contains(new CompiledReference("TitleReview.Tests.House.ReferenceSpecimen", to, member), CompiledCode.Read("TitleReview.Tests"));

    private static bool IsMachinery(CompiledReference reference) =>
        reference.To.EndsWith("ReviewDb", StringComparison.Ordinal)
        || reference.ToNamespace is "Microsoft.EntityFrameworkCore" or "TitleReview.App.Files" or "TitleReview.App.Imaging" or "TitleReview.App.Secrets";

    private static IEnumerable<string> Violations(IEnumerable<CompiledReference> references)
    {
        var all = references.ToList();
        Assert.NotEmpty(all);
        return all
            .Select(r => (r.From, r.To, Why: ImportLaw.WhyNot(r.FromNamespace, r.ToNamespace)))
            .Where(r => r.Why is not null).Distinct()
            .Select(r => $"{r.From} uses {r.To}: {r.Why}");
    }
}
