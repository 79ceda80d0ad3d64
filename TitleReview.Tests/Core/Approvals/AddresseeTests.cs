using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class AddresseeTests
{
    [Theory]
    [InlineData("巴音郭楞蒙古自治州人力资源和社会保障局", "巴音郭楞蒙古自治州")]
    [InlineData("喀什地区人社局", "喀什地区")]
    [InlineData("和田地区", "和田地区")]
    public void PrefectureOf_ABureau_IsItsPrefecture(string bureau, string prefecture) => Assert.Equal(prefecture, Addressee.PrefectureOf(bureau));

    [Theory]
    [InlineData("自治区交通运输厅", "交通运输厅")]
    [InlineData("新疆维吾尔自治区交通运输厅", "交通运输厅")]
    [InlineData("博斯腾县教育局", "")]
    public void DepartmentOf_ASupervisor_IsTheRegionsDepartment(string supervisor, string department) => Assert.Equal(department, Addressee.DepartmentOf(supervisor));

    [Fact]
    public void MarkOf_WordOfTheTemplatesShape_IsWhatStandsBetween()
    {
        Assert.Equal("工", ApprovalTemplate.Official.MarkOf("新工职字"));
        Assert.Throws<ArgumentException>(() => ApprovalTemplate.Official.MarkOf("新职字"));
        Assert.Throws<ArgumentException>(() => ApprovalTemplate.Official.MarkOf("巴工职字"));
    }
}
