using Microsoft.EntityFrameworkCore;

namespace TitleReview.App.Data;

/// <summary>One context per operation, of whichever database is configured.</summary>
public sealed class ReviewDbFactory(Func<ReviewDb> create) : IDbContextFactory<ReviewDb>
{
    public ReviewDb CreateDbContext() => create();
}
