using Xunit;

namespace TitleReview.Tests.House;

public sealed class JsInteropTests
{
    private static readonly string[] _runtime = ["Microsoft.JSInterop.IJSRuntime", "Microsoft.JSInterop.JSRuntimeExtensions", "Microsoft.JSInterop.IJSObjectReference", "Microsoft.JSInterop.JSObjectReferenceExtensions"];

    /// <summary>The 9.0 script does not answer these; see docs/decisions/0006-blazor-script.md.</summary>
    private static readonly string[] _unanswered = ["GetValueAsync", "SetValueAsync", "InvokeConstructorAsync"];

    [Fact]
    public void JavaScript_IsCalledOnlyByInteropClasses() => HouseAssert.None(CompiledCode.App
        .Where(r => _runtime.Contains(r.To) && !r.From.EndsWith("Interop", StringComparison.Ordinal))
        .Select(r => $"{r.From} uses {r.To}: JavaScript is called only by a class that ends in Interop").Distinct());

    [Fact]
    public void Interop_AvoidsWhatTheScriptDoesNotAnswer() => HouseAssert.None(CompiledCode.App
        .Where(r => r.To.StartsWith("Microsoft.JSInterop.", StringComparison.Ordinal) && _unanswered.Contains(r.Member))
        .Select(r => $"{r.From} calls {r.Member}, which the script of the 9.0 line does not know"));
}
