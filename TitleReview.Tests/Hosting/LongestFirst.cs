using TitleReview.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(TitleReview.Tests.Hosting.LongestFirst))]

namespace TitleReview.Tests.Hosting;

/// <summary>What walks through pages in a browser takes longest and waits most: begun first, it runs beside everything else.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _first = [Chromium.Walks, nameof(Chromium), Chromium.Pages];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.IndexOf(_first, collection.TestCollectionDisplayName) is >= 0 and var place ? place : _first.Length)];
}
