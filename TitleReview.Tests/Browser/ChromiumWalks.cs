using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The second browser, see <see cref="Chromium.Walks"/>.</summary>
[CollectionDefinition(Chromium.Walks)]
public sealed class ChromiumWalks : ICollectionFixture<Chromium>;
