using TitleReview.App.Imaging.Suggesting.Words;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class ApproximateSearchTests
{
    [Theory]
    [InlineData("学生李娜性别", "李娜", 0, 2, 4, 0)]
    [InlineData("确认努尔买其提吾守尔等", "努尔买买提吾守尔", 2, 2, 10, 1)]
    [InlineData("确认努尔买提吾守尔等", "努尔买买提吾守尔", 2, 2, 9, 1)]
    [InlineData("欧阳雪山峰", "欧阳雪峰", 1, 0, 5, 1)]
    public void Find_WordReadWithFaults_GivesPlaceAndFaults(string text, string word, int most, int start, int end, int faults) =>
        Assert.Equal(new Occurrence(start, end, faults), ApproximateSearch.Find(text, word, most)[0]);

    [Theory]
    [InlineData("学生李那性别", "李娜", 0)]
    [InlineData("", "李娜", 0)]
    [InlineData("焉耆县水利局", "若羌县水利局", 1)]
    public void Find_TooManyFaults_None(string text, string word, int most) => Assert.Empty(ApproximateSearch.Find(text, word, most));

    [Fact]
    public void Find_WordTwice_BothPlaces() =>
        Assert.Equal([new(0, 2, 0), new(3, 5, 0)], ApproximateSearch.Find("李娜与李娜", "李娜", 0));
}
