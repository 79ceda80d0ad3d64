using System.Collections;
using System.Text.RegularExpressions;
using Xunit;

namespace TitleReview.Tests.House;

public sealed partial class FlowPictureTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void ArrowsOfTheReadme_AreTheStepsOfTheStageMap(string readme) =>
        Assert.Equal(StepsOfTheMap(), Sources.Lines(readme).Where(line => Arrow().IsMatch(line)).Select(line => line.Trim()));

    /// <summary>In the order of the map, for example: UnitAudit -->|单位退回修改| Returned</summary>
    private static IEnumerable<string> StepsOfTheMap()
    {
        var map = OurTypes.Core.SingleOrDefault(type => type.FullName == "TitleReview.Core.Workflow.StageMap");
        Assert.True(map is not null, "TitleReview.Core.Workflow.StageMap does not exist.");
        return ((IEnumerable)map.GetProperty("Steps")!.GetValue(null)!).Cast<object>().Select(step => $"{Part(step, "From")} -->|{Part(step, "Title")}| {Part(step, "To")}");
    }

    private static object? Part(object step, string name) => step.GetType().GetProperty(name)!.GetValue(step);

    [GeneratedRegex(@"^\s*\w+ -->\|")]
    private static partial Regex Arrow();
}
