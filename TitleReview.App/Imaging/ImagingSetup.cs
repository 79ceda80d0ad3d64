using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Imaging;

public static class ImagingSetup
{
    public static IServiceCollection AddImaging(this IServiceCollection services) => services
        .AddSingleton(_ => new DecodeSlots(Environment.ProcessorCount))
        .AddSingleton<ScanCheck>()
        .AddSingleton<MaskBurner>()
        .AddSingleton(_ => SuggestionTools.Installed())
        .AddSingleton<MaskSuggester>();
}
