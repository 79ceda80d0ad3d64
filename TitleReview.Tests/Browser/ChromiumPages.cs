using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The third browser, see <see cref="Chromium.Pages"/>.</summary>
[CollectionDefinition(Chromium.Pages)]
public sealed class ChromiumPages : ICollectionFixture<Chromium>;
