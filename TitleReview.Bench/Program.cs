using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using TitleReview.Bench.Bombs;
using TitleReview.Bench.Looks;
using TitleReview.Bench.Papers;
using TitleReview.Bench.Queues;
using TitleReview.Bench.Scoring;
using TitleReview.Bench.Suggestions;

// dotnet run -c Release --project TitleReview.Bench -- suggestions [FOLDER] [--each]
// dotnet run -c Release --project TitleReview.Bench -- bombs
// dotnet run -c Release --project TitleReview.Bench -- looks [CONNECTION STRING OF AN EMPTY POSTGRESQL DATABASE]
// dotnet run -c Release --project TitleReview.Bench -- queues [CONNECTION STRING OF AN EMPTY POSTGRESQL DATABASE]
// dotnet run -c Release --project TitleReview.Bench -- scoring [CONNECTION STRING OF AN EMPTY POSTGRESQL DATABASE]
// dotnet run -c Release --project TitleReview.Bench -- papers [FORMS ROWS]
// dotnet run -c Release --project TitleReview.Bench -- --filter '*'
if (args is ["suggestions", ..])
{
    return await SuggestionTable.PrintAsync(args.Skip(1).FirstOrDefault(word => word != "--each"), args.Contains("--each"), Console.Out);
}

if (args is ["bombs"])
{
    return await BombTable.PrintAsync(Console.Out);
}

if (args is ["looks", ..])
{
    return await LookTable.PrintAsync(args.Skip(1).FirstOrDefault(), Console.Out);
}

if (args is ["queues", ..])
{
    return await QueueTable.PrintAsync(args.ElementAtOrDefault(1), Console.Out);
}

if (args is ["scoring", ..])
{
    return await ScoringTable.PrintAsync(args.ElementAtOrDefault(1), Console.Out);
}

if (args is ["papers", ..])
{
    var numbers = args.Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
    return await PaperTable.PrintAsync(numbers.ElementAtOrDefault(0) is > 0 and var forms ? forms : 1000, numbers.ElementAtOrDefault(1) is > 0 and var rows ? rows : 10_000, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(TitleReview.Bench.MaskBurning).Assembly).Run(args, DefaultConfig.Instance);
return 0;
