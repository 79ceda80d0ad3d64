using System.Text;
using NJsonSchema;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

/// <summary>The schema file as an editor uses it, by a validator that is not ours.</summary>
public sealed class PolicyPackSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> _schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "policy-pack.schema.json"))));

    public static TheoryData<string> Packs => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Packs"), "*.json").Select(path => Path.GetFileName(path)!)];

    [Fact]
    public void Packs_AreAllHere() => Assert.Equal(PolicyCatalogue.Packs.Count(), Packs.Count);

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Schema_PackOfTheProduct_Fits(string file) => Assert.Empty((await _schema.Value).Validate(Read(file)));

    [Theory]
    [InlineData("\"unit\": \"working day\"", "\"unit\": \"day\"")]
    [InlineData("publicity.working_days", "publicity.workdays")]
    [InlineData("\"confidence\": \"notice\"", "\"confidence\": \"sure\"")]
    [InlineData("\"layer\": \"notice\"", "\"layer\": \"province\"")]
    [InlineData("\"value\": 2023,", "\"value\": \"2023\",")]
    [InlineData("\"clause\": \"标题\", ", "")]
    public async Task Schema_AndParser_BothRefuseASlip(string right, string wrong)
    {
        var pack = Read("notice-party-school-2023.json");
        var spoiled = pack.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(pack, spoiled);

        Assert.NotEmpty((await _schema.Value).Validate(spoiled));
        Assert.Throws<PolicyPackInvalidException>(() => PolicyPack.Parse("pack.json", Encoding.UTF8.GetBytes(spoiled)));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Packs", file));
}
