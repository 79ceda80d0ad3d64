using TitleReview.App;
using TitleReview.App.Cli;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, ServeAsync);

static async Task<int> ServeAsync(string[] args)
{
    var builder = Launch.BuilderOf(args);
    builder.AddTitleReview();
    var app = builder.Build();
    await app.PrepareAsync(CancellationToken.None);
    app.UseTitleReview();
    await app.RunAsync();
    return 0;
}

/// <summary>Named so that tests can start the whole application.</summary>
public sealed partial class Program;
