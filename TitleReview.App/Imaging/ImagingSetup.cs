using TitleReview.App.Imaging.Copies;
using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Imaging;

public static class ImagingSetup
{
    public static IServiceCollection AddImaging(this IServiceCollection services) => services
        .AddSingleton(_ => new DecodeSlots(Environment.ProcessorCount))
        .AddSingleton<ScanCheck>()
        .AddSingleton<MaskBurner>()
        .AddSingleton<CopyCheck>()
        .AddSingleton(_ => SuggestionTools.Installed())
        .AddSingleton<MaskSuggester>()
        // looked for when first asked, not when the application starts
        .AddSingleton<SuggestRegions>(provider => (original, orientation, words, ct) => provider.GetRequiredService<MaskSuggester>().SuggestAsync(original, orientation, words, ct))
        .AddSingleton<MissingPackages>(provider => () => provider.GetRequiredService<SuggestionTools>().MissingPackages);
}
