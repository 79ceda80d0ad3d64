using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace TitleReview.Tests.House;

public sealed class PurityTests
{
    private static readonly string[] _impure = ["System.Net", "System.Console", "System.Diagnostics.Process", "System.IO.", "System.Threading.Thread", "System.Data", "System.Security.Cryptography.X509"];

    [Fact]
    public void Core_HasNoPackageAndNoProject() => HouseAssert.None(
        from element in XDocument.Parse(Sources.Text("TitleReview.Core/TitleReview.Core.csproj")).Descendants()
        where element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference"
        select $"TitleReview.Core.csproj has {element}");

    [Fact]
    public void EveryProject_SharesOnlyAnalyzers() => HouseAssert.None(
        from element in XDocument.Parse(Sources.Text("Directory.Build.props")).Descendants("PackageReference")
        where element.Attribute("PrivateAssets")?.Value != "all"
        select $"Directory.Build.props gives every project, Core included, {element}");

    [Fact]
    public void Core_AtRunTime_UsesOnlyTheBaseLibrary() => HouseAssert.None(
        from reference in Assembly.Load("TitleReview.Core").GetReferencedAssemblies()
        where !reference.Name!.StartsWith("System.", StringComparison.Ordinal) || _impure.Any(word => reference.Name.StartsWith(word, StringComparison.Ordinal))
        select $"TitleReview.Core uses {reference.Name}");
}
