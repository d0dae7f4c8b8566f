-- Run once, when the server makes its data directory.
create database gateway;
create database integration;
create database job;
create database log;
create database channels;
