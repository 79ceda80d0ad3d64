using System.Text.RegularExpressions;
using TitleReview.App.Ui;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>The audit log is read by people: whatever is written into it has a Chinese name there.</summary>
public sealed partial class AuditTitlesTests
{
    [Fact]
    public void EachOperationThatIsAudited_HasItsTitle()
    {
        var calls = Sources.Files(Sources.Product, ".cs").SelectMany(path => AuditCall().Matches(Sources.Text(path)).Select(call => (Path: path, Operation: call.Groups["name"].Value))).ToList();

        Assert.True(calls.Count > 30, $"only {calls.Count} calls of Audit were found");
        HouseAssert.None(calls.Where(call => !Regex.IsMatch(AuditOperationTitle.Of(call.Operation), @"\p{IsCJKUnifiedIdeographs}{2,}"))
            .Select(call => $"{call.Path}: {call.Operation} has no title in AuditOperationTitle"));
    }

    [Fact]
    public void EachCallOfAudit_NamesItsOperationInPlace() => HouseAssert.None(
        from path in Sources.Files(Sources.Product, ".cs")
        let text = Sources.Text(path)
        where AnyCall().Count(text) != AuditCall().Count(text)
        select $"{path} audits under a name that this test cannot read: write it as nameof(…) or a literal");

    [Fact]
    public void Title_OfAnUnknownOperation_IsNotChinese() => Assert.Equal("Frobnicate", AuditOperationTitle.Of("Frobnicate"));

    [GeneratedRegex(@"\.Audit\(")]
    private static partial Regex AnyCall();

    [GeneratedRegex(@"\.Audit\((?:[^,()]|\([^()]*\))*,(?:[^,()]|\([^()]*\))*,\s*(?:nameof\((?<name>\w+)\)|""(?<name>\w+)"")")]
    private static partial Regex AuditCall();
}
