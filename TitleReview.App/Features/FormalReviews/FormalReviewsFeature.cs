using System.Security.Cryptography;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Draws a number from 0 up to, and without, the bound.</summary>
public delegate int DrawBelow(int bound);

public static class FormalReviewsFeature
{
    public static IServiceCollection AddFormalReviews(this IServiceCollection services) => services
        .AddSingleton<DrawBelow>(RandomNumberGenerator.GetInt32)
        .AddScoped<ListFees>()
        .AddSingleton<DrawBytes>(RandomNumberGenerator.GetBytes)
        .AddSingleton<GuessLimit>()
        .AddScoped<RecordFee>()
        .AddScoped<RecordEarlyFee>()
        .AddScoped<ListFeeBatches>()
        .AddScoped<CreateFeeBatch>()
        .AddScoped<CancelFeeBatch>()
        .AddScoped<GetFeeBatch>()
        .AddScoped<ListFeeAccounts>()
        .AddScoped<SetFeeAccount>()
        .AddScoped<ListBankLists>()
        .AddScoped<UploadBankList>()
        .AddScoped<GetBankList>()
        .AddScoped<BookBankList>()
        .AddScoped<StatementInterop>()
        .AddScoped<GetPaymentReceipt>()
        .AddScoped<ListOverdueFees>()
        .AddScoped<SetPayBy>()
        .AddScoped<GetEvaluationForm>()
        .AddScoped<PrintEvaluationForm>()
        .AddScoped<GetPrintedForm>()
        .AddScoped<VerifyPrint>()
        .AddSingleton<EvaluationStandings>()
        .AddScoped<ListEvaluationForms>()
        .AddScoped<StartEvaluationForms>()
        .AddScoped<StopEvaluationForms>()
        .AddScoped<GetJoinedForms>()
        .AddScoped<ListRosters>()
        .AddScoped<GetRoster>()
        .AddScoped<ListPapers>()
        .AddScoped<GetPapers>()
        .AddScoped<RecordPapers>()
        .AddScoped<ListHandOver>()
        .AddSingleton<HandOverPlans>()
        .AddScoped<PreviewHandOver>()
        .AddScoped<ListScoringProgress>()
        .AddScoped<GetScoringDrift>()
        .AddSingleton<RefillPlans>()
        .AddScoped<PreviewRefill>()
        .AddScoped<AssignAnew>()
        .AddScoped<SealAnew>()
        .AddScoped<HandOverToExperts>();

    public static void MapFormalReviews(this IEndpointRouteBuilder routes)
    {
        FeeEndpoints.Map(routes);
        VerifyEndpoint.Map(routes);
    }
}
