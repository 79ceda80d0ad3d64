using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class HandlingDueTests
{
    private static readonly WindowsPolicy _windows = PolicyCatalogue.Load("party-school-2023").Windows;
    private static readonly DateTime _filing = new(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_TheUnit_IsTheEndOfThePublicity_OrTheWindowWhereThatClosesFirst()
    {
        Assert.Equal(_filing, HandlingDue.Of(Stage.UnitAudit, _windows, publicityEndsOn: null));
        Assert.Equal(new DateTime(2023, 9, 22, 16, 0, 0, DateTimeKind.Utc), HandlingDue.Of(Stage.UnitAudit, _windows, new DateOnly(2023, 9, 22)));
        Assert.Equal(_filing, HandlingDue.Of(Stage.UnitAudit, _windows, new DateOnly(2023, 11, 1)));
    }

    [Fact]
    public void Of_TheOfficesAboveIt_IsTheEndOfThePaperWindow_OrElseOfFiling()
    {
        var paper = _windows.Paper.Value!.ClosesAt;

        Assert.True(paper > _filing);
        Assert.All([Stage.SupervisorAudit, Stage.CountyAudit, Stage.PrefectureAudit, Stage.FormalReview], stage => Assert.Equal(paper, HandlingDue.Of(stage, _windows, null)));
        Assert.Equal(_filing, HandlingDue.Of(Stage.FormalReview, _windows with { Paper = _windows.Paper with { Value = null } }, null));
        Assert.Equal(_windows.Pay.Value!.ClosesAt, HandlingDue.Of(Stage.FeeDue, _windows, null));
    }

    [Fact]
    public void Of_WhatNoDateSays_IsNone()
    {
        var none = new Cited<TimeWindow?>(Value: null, _windows.Apply.Source, _windows.Apply.Confidence);

        Assert.Null(HandlingDue.Of(Stage.FormalReview, _windows with { Paper = none, Apply = none }, null));
        Assert.Null(HandlingDue.Of(Stage.UnitAudit, _windows with { Pay = none, Apply = none }, null));
        Assert.Null(HandlingDue.Of(Stage.Meeting, _windows, null));
    }
}
