using TitleReview.Tests.Hosting;

/// <summary>Turns a second process of the test executable into one that saves until it is killed: the runtime calls this before Main where DOTNET_STARTUP_HOOKS names this assembly.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        SavingLoop.RunAsync(Environment.GetCommandLineArgs()[1..]).GetAwaiter().GetResult();
        Environment.Exit(0);
    }
}
