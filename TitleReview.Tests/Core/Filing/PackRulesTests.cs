using TitleReview.Core.Filing;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

public sealed class PackRulesTests
{
    private static readonly string _hash = new('a', 64);

    private static readonly PackManifest _manifest = PackManifest.Of(
        FilingPack.After, "通知", "", "办公室", 2023, 1, new(2023, 12, 1), [new("01-会议纪要/电子版/会议纪要.pdf", "会议纪要", "电子版", 3, _hash), new("02-名册/扫描件/001.jpg", "名册", "扫描件", 4, _hash)]);

    private static IReadOnlyList<PackEntry> Found => [.. _manifest.Files.Select(file => new PackEntry(file.Path, file.Bytes, file.Sha256))];

    [Fact]
    public void WhyNotHolds_WhatTheManifestSays_IsAllowed() => Assert.False(PackRules.WhyNotHolds(_manifest, Found).IsRefused);

    [Fact]
    public void WhyNotHolds_MissingAddedOrChanged_IsNamed()
    {
        Assert.Equal([new PackFileIsMissing("01-会议纪要/电子版/会议纪要.pdf")], PackRules.WhyNotHolds(_manifest, [Found[1]]).Refusals);
        Assert.Equal([new PackFileIsAdded("多出.txt")], PackRules.WhyNotHolds(_manifest, [.. Found, new("多出.txt", 0, _hash)]).Refusals);
        Assert.Equal([new PackFileIsChanged("02-名册/扫描件/001.jpg")], PackRules.WhyNotHolds(_manifest, [Found[0], Found[1] with { Sha256 = new string('b', 64) }]).Refusals);
        Assert.Equal([new PackFileIsChanged("02-名册/扫描件/001.jpg")], PackRules.WhyNotHolds(_manifest, [Found[0], Found[1] with { Bytes = 5 }]).Refusals);
        Assert.Equal([new PackManifestIsNotOurs()], PackRules.WhyNotHolds(null, Found).Refusals);
        Assert.Equal([new PackManifestIsNotOurs()], PackRules.WhyNotHolds(_manifest with { Files = [.. _manifest.Files, _manifest.Files[0]] }, Found).Refusals);
    }

    [Fact]
    public void WhyNotOpen_WithoutManifest_OrWithAFileTwice_IsRefused()
    {
        Assert.Equal([new PackHasNoManifest()], PackRules.WhyNotOpen(["a.pdf"]).Refusals);
        Assert.Equal([new PackFileIsDoubled("a.pdf")], PackRules.WhyNotOpen([PackPath.Manifest, "a.pdf", "A.PDF"]).Refusals);
        Assert.Equal([new PackFileIsDoubled(PackPath.Manifest)], PackRules.WhyNotOpen([PackPath.Manifest, PackPath.Manifest]).Refusals);
        Assert.False(PackRules.WhyNotOpen([PackPath.Manifest, "01-甲/电子版/a.pdf"]).IsRefused);
    }

    [Theory]
    [InlineData("../a.pdf")]
    [InlineData("a/../../b.pdf")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/a.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a//b.pdf")]
    [InlineData("a/./b.pdf")]
    [InlineData("folder/")]
    [InlineData("a.pdf ")]
    [InlineData("a.")]
    [InlineData("a\0b.pdf")]
    [InlineData("")]
    public void WhyNotOpen_PathThatLeavesTheFolder_IsRefused(string path) => Assert.Contains(new PackPathLeavesFolder(path), PackRules.WhyNotOpen([PackPath.Manifest, path]).Refusals);

    [Fact]
    public void StaysInside_ThatIsLongerThanAnySystemTakes_IsFalse() => Assert.False(PackPath.StaysInside(new string('长', 201)));
}
