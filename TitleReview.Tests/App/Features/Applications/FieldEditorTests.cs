using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public sealed class FieldEditorTests(PostgresServer server) : UseCaseTests(() => UseCaseHost.PostgresAsync(server))
{
    private const string Box = "Basic-0-profession";

    [Fact]
    public async Task State_OfATextTypedBackWhileAnotherIsBeingSaved_IsNotSaved()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var key = new FieldKey("Basic", 0, "profession");
        await CompleteApplication.SaveAsync(Host, id, key, "一稿");
        await using var box = await LiveComponent.ShowAsync<FieldEditor>(Host.As("zhoumin"), new(StringComparer.Ordinal)
        {
            [nameof(FieldEditor.Case)] = id,
            [nameof(FieldEditor.Key)] = key,
            [nameof(FieldEditor.Field)] = SectionCatalogue.Find("Basic")!.Find("profession"),
            [nameof(FieldEditor.Stored)] = new StoredField("一稿", 1),
            [nameof(FieldEditor.MayEdit)] = true,
            [nameof(FieldEditor.Choices)] = Array.Empty<string>(),
        });
        Assert.Equal("saved", await StateAsync(box));

        Task leaving;
        await using (await WritersShutOut.BeginAsync(Host))
        {
            await box.WriteAsync(Box, "oninput", "二稿");
            leaving = box.WriteAsync(Box, "onchange", "二稿");
            await box.WriteAsync(Box, "oninput", "一稿");
            Assert.Equal("saving", await StateAsync(box));
        }
        await leaving;
        Assert.Equal("typing", await StateAsync(box));

        await box.WriteAsync(Box, "onchange", "一稿");
        Assert.Equal("saved", await StateAsync(box));
        await using var db = await Host.DbAsync();
        Assert.Equal(new StoredField("一稿", 3), (await Host.Get<FieldStore>().ReadAsync(db, id, CancellationToken.None))[key]);
    }

    private static async Task<string?> StateAsync(LiveComponent box) =>
        (await box.LookAsync()).QuerySelector("[data-state]")!.GetAttribute("data-state");
}
