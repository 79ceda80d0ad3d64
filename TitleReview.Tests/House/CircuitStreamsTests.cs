using Xunit;

namespace TitleReview.Tests.House;

/// <summary>Two streams in one circuit block each other in the framework (dotnet/aspnetcore 47301): files come over HTTP, and no stream goes through a circuit.</summary>
public sealed class CircuitStreamsTests
{
    private static readonly string[] _streams =
    [
        "Microsoft.AspNetCore.Components.Forms.InputFile",
        "Microsoft.AspNetCore.Components.Forms.IBrowserFile",
        "Microsoft.JSInterop.IJSStreamReference",
        "Microsoft.JSInterop.DotNetStreamReference",
    ];

    [Fact]
    [Trait("Fault", "A6")]
    public void Files_NeverGoThroughACircuit() =>
        HouseAssert.None(CompiledCode.App.Where(r => _streams.Contains(r.To)).Select(r => $"{r.From} uses {r.To}: files go over HTTP").Distinct());

    [Fact]
    public void Streams_AreNamedAsTheFrameworkNamesThem() =>
        Assert.All(_streams, name => Assert.NotNull(Type.GetType($"{name}, {(name.StartsWith("Microsoft.JSInterop", StringComparison.Ordinal) ? "Microsoft.JSInterop" : "Microsoft.AspNetCore.Components.Web")}")));
}
