namespace TitleReview.App;

/// <summary>Where the program's own files lie: settings, styles, fonts.</summary>
internal static class Launch
{
    private const string WebRoot = "wwwroot";

    /// <summary>A builder that finds them from whatever folder it is called; relative paths of settings and verbs stay relative to that folder.</summary>
    public static WebApplicationBuilder BuilderOf(string[] args) =>
        Directory.Exists(WebRoot) || IsContentRootSaid(args)
            ? WebApplication.CreateBuilder(args)
            : WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = FolderOfTheProgram() });

    private static bool IsContentRootSaid(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()[WebHostDefaults.ContentRootKey] is { Length: > 0 };

    // beside the program where it is published, some folders above it where it was built; null: as the framework sees fit
    private static string? FolderOfTheProgram()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, WebRoot)))
            {
                return folder.FullName;
            }
        }
        return null;
    }
}
